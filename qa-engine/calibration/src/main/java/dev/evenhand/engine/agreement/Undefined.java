package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.words.Words;
import java.util.Optional;

/** Coefficients that have no value, for the reasons that many coefficients share. */
final class Undefined {
  /** The bounds of a coefficient that the literature has none for. */
  static final Estimate<Interval> NO_INTERVAL =
      Estimate.none(UndefinedReason.NO_INTERVAL, "no interval in closed form");

  private Undefined() {}

  /** Why there is nothing to compare; empty if there is. */
  static Optional<Coefficient> nothingToCompare(Patterns patterns) {
    long items = patterns.unitsOf(1);
    if (patterns.unitsOf(2) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        items == 0
            ? Coefficient.undefined(UndefinedReason.NO_RATINGS, "nothing was rated", null, 0)
            : Coefficient.undefined(
                UndefinedReason.NO_PAIRS,
                "none of " + Words.count(items, "item") + " has two ratings",
                null,
                0));
  }

  /** The answer where there is no variation. */
  static Coefficient noVariation(Variation variation, double observed, long items) {
    return Coefficient.undefined(UndefinedReason.NO_VARIATION, variation.none(), observed, items);
  }
}
