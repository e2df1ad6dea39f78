package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.Coefficient;
import java.util.List;
import java.util.Objects;

/**
 * How far reviewers agree without some who are named.
 *
 * @param without who are left out, by name
 * @param alpha Krippendorff's on the main scale, of the others
 */
public record OthersAlone(List<String> without, Coefficient alpha) {
  public OthersAlone {
    without = Copies.list(without, "without");
    Objects.requireNonNull(alpha, "alpha");
  }

  /** How far they agree, in a word that the data carry. */
  public AgreementVerdict verdict() {
    return AgreementVerdict.of(alpha);
  }

  /** Whether they may agree well enough, and may not. */
  public boolean isOpen() {
    return verdict().level() == AgreementLevel.NOT_SETTLED;
  }

  /** Whether they agree at least well enough for tentative conclusions. */
  public boolean agree() {
    AgreementLevel level = verdict().level();
    return level == AgreementLevel.RELIABLE || level == AgreementLevel.TENTATIVE;
  }
}
