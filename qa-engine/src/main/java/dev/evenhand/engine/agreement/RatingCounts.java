package dev.evenhand.engine.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What coefficients are computed from.
 *
 * @param reviewers how many rated anything; -1 if the counts do not know who rated
 * @param pair the table of the two reviewers, if there are just two
 * @param constantReviewer whether some reviewer used one category only, while others used more
 */
record RatingCounts(
    Patterns patterns, int reviewers, @Nullable PairTable pair, boolean constantReviewer) {
  static final int UNKNOWN_REVIEWERS = -1;

  static RatingCounts anonymous(Patterns patterns) {
    return new RatingCounts(patterns, UNKNOWN_REVIEWERS, null, false);
  }
}
