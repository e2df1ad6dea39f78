package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.Coefficient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the reviewers of one session agree on one criterion.
 *
 * @param criterion its id
 * @param kind what it is of
 * @param percentAgreement pairs of reviewers who say the same; null where values are scores
 * @param alpha Krippendorff's, on the criterion's main scale
 */
public record SessionAgreement(
    String criterion,
    CriterionKind kind,
    @Nullable Coefficient percentAgreement,
    Coefficient alpha) {
  public SessionAgreement {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(alpha, "alpha");
  }
}
