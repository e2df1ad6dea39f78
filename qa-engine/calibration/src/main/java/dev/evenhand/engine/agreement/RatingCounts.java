package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.estimate.UndefinedReason;
import org.jspecify.annotations.Nullable;

/**
 * What coefficients are computed from.
 *
 * @param ratedBy who rated what; null if the counts do not know
 * @param constantReviewer whether some reviewer used one category only, while others used more
 */
record RatingCounts(Patterns patterns, @Nullable RatedBy ratedBy, boolean constantReviewer) {
  static RatingCounts anonymous(Patterns patterns) {
    return new RatingCounts(patterns, null, false);
  }

  /** Who rated what, for a coefficient that {@linkplain CoefficientId#needsReviewers asks}. */
  RatedBy reviewers() {
    if (ratedBy == null) {
      throw new IllegalStateException("The counts do not know who rated.");
    }
    return ratedBy;
  }

  /** Why there is nothing to compare; null if there is. */
  @Nullable Coefficient nothingToCompare() {
    return Undefined.nothingToCompare(patterns.unitsOf(1), patterns.unitsOf(2));
  }

  /** Why the coefficient, one of two reviewers, has no value; null if it can have one. */
  @Nullable Coefficient notOfTwoReviewers() {
    int count = reviewers().reviewers();
    return count <= 2
        ? nothingToCompare()
        : Coefficient.undefined(
            UndefinedReason.MORE_THAN_TWO_REVIEWERS,
            count + " reviewers, and the coefficient is of two",
            null,
            patterns.unitsOf(2));
  }

  /** The answer where the tables of pairs were given up. */
  Coefficient tooManyReviewers() {
    return Coefficient.undefined(
        UndefinedReason.TOO_MANY_REVIEWERS,
        reviewers().reviewers() + " reviewers have too many pairs",
        null,
        patterns.unitsOf(2));
  }

  /** Why a coefficient of numbers has no value; null if all ratings are numbers. */
  @Nullable Coefficient notNumeric() {
    long[] ratings = patterns.ratingsOf(1);
    for (int c = 0; c < ratings.length; c++) {
      if (ratings[c] > 0 && patterns.scale().value(c) == null) {
        return Coefficient.undefined(
            UndefinedReason.NOT_NUMERIC,
            "category '" + patterns.scale().label(c) + "' is not a number",
            null,
            patterns.unitsOf(2));
      }
    }
    return null;
  }

  /** Why a coefficient of complete ratings has no value; null if all reviewers rated all items. */
  @Nullable Coefficient incomplete() {
    Coefficient nothing = nothingToCompare();
    long items = patterns.unitsOf(1);
    long complete = patterns.unitsOf(reviewers().reviewers());
    if (nothing != null || complete == items) {
      return nothing;
    }
    return Coefficient.undefined(
        UndefinedReason.INCOMPLETE,
        complete
            + " of "
            + items
            + " items were rated by all "
            + reviewers().reviewers()
            + " reviewers, and the coefficient needs all",
        null,
        complete);
  }
}
