package dev.evenhand.engine.agreement;

import org.jspecify.annotations.Nullable;

/** What analyses of variance ask for: every reviewer rated every item, with a number. */
final class CompleteNumbers {
  private CompleteNumbers() {}

  /** Why the ratings are not of that kind, or just of one item; null if they are. */
  static @Nullable Coefficient whyNot(RatingCounts counts) {
    Coefficient nothing = counts.nothingToCompare();
    if (nothing == null) {
      nothing = counts.notNumeric();
    }
    if (nothing == null) {
      nothing = counts.incomplete();
    }
    if (nothing == null && counts.patterns().unitsOf(1) == 1) {
      nothing = Undefined.oneItem();
    }
    return nothing;
  }
}
