package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pass mark and bands of a node, and how a ratio is held against them: exactly, or as a percent
 * that is rounded first.
 */
record Marks(@Nullable BigDecimal passMark, List<Band> bands, @Nullable Rounding rounding) {
  /** Whether the node failed or passed, given that it is {@code failed} by a rule or not. */
  Outcome outcome(boolean failed, Fraction earned, Fraction possible) {
    if (failed) {
      return Outcome.FAILED;
    }
    if (possible.signum() <= 0) {
      return Outcome.UNDEFINED;
    }
    if (passMark == null) {
      return Outcome.SCORED;
    }
    return reaches(earned, possible, passMark) ? Outcome.PASSED : Outcome.FAILED;
  }

  /** The label of the first band, from the top, that the ratio reaches, or null. */
  @Nullable Text band(Fraction earned, Fraction possible) {
    if (possible.signum() <= 0) {
      return null;
    }
    return bands.stream()
        .filter(band -> reaches(earned, possible, band.from()))
        .findFirst()
        .map(Band::label)
        .orElse(null);
  }

  private boolean reaches(Fraction earned, Fraction possible, BigDecimal mark) {
    return rounding == null
        ? earned.compareTo(Fraction.of(mark).times(possible)) >= 0
        : earned.dividedBy(possible).toPercent(rounding).compareTo(mark.movePointRight(2)) >= 0;
  }
}
