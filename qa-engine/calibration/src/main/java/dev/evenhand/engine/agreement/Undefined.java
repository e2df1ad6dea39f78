package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.estimate.UndefinedReason;
import org.jspecify.annotations.Nullable;

/** Coefficients that have no value, for the reasons that many coefficients share. */
final class Undefined {
  private Undefined() {}

  /** Why there is nothing to compare; null if there is. */
  static @Nullable Coefficient nothingToCompare(long items, long pairableItems) {
    if (items == 0) {
      return Coefficient.undefined(UndefinedReason.NO_RATINGS, "nothing was rated", null, 0);
    }
    if (pairableItems == 0) {
      return Coefficient.undefined(
          UndefinedReason.NO_PAIRS, "none of " + items + " items has two ratings", null, 0);
    }
    return null;
  }

  /** The answer where there is no variation. */
  static Coefficient noVariation(Variation variation, double observed, long items) {
    return Coefficient.undefined(UndefinedReason.NO_VARIATION, variation.none(), observed, items);
  }

  /** The answer where items are to vary and there is one. */
  static Coefficient oneItem() {
    return Coefficient.undefined(
        UndefinedReason.ONE_ITEM, "one item says nothing about how items vary", null, 1);
  }
}
