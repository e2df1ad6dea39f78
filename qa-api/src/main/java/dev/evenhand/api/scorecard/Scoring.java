package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Ratio;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a whole card. Sections and questions may declare their own; the nearest holds.
 *
 * @param method how parts make a score
 * @param notApplicable what "not applicable" does
 * @param unanswered what no answer does
 * @param passMark the lowest passing ratio in [0, 1], compared exactly; a percent in files; null
 *     for a card without one
 * @param bands from the highest to the lowest
 */
@SelfChecked
public record Scoring(
    Method method,
    NotApplicablePolicy notApplicable,
    UnansweredPolicy unanswered,
    @Ratio @Nullable BigDecimal passMark,
    List<@Valid Band> bands)
    implements SelfChecking {

  /** Weighted, not applicable excluded, unanswered rejected, no pass mark, no bands. */
  public static final Scoring DEFAULT =
      new Scoring(
          Method.WEIGHTED, NotApplicablePolicy.EXCLUDE, UnansweredPolicy.REJECT, null, List.of());

  public Scoring {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(notApplicable, "notApplicable");
    Objects.requireNonNull(unanswered, "unanswered");
    passMark = Decimals.canonical(passMark);
    bands = List.copyOf(bands);
  }

  @Override
  public List<Breach> breaches() {
    List<Breach> breaches = new ArrayList<>();
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).from().compareTo(bands.get(i - 1).from()) >= 0) {
        breaches.add(
            new Breach(
                "band-order",
                List.of("bands", i, "from"),
                "the band does not begin below the one before it",
                null,
                "List bands from the highest \"from\" to the lowest, each only once."));
      }
    }
    return breaches;
  }
}
