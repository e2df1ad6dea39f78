package dev.evenhand.engine.ratings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the ratings of a row stand.
 *
 * @param places the columns that hold for all ratings of the row
 * @param values the columns of ratings
 * @param columns how many the table has
 */
record Layout(
    RatingShape shape, Map<RatingColumn, Integer> places, List<Value> values, int columns) {
  /**
   * A column of ratings.
   *
   * @param rater whose they are; null if a cell of the row tells
   * @param criterion what they are of; null if a cell of the row tells, or if there is one only
   */
  record Value(int column, @Nullable String rater, @Nullable String criterion) {}

  /** Whether a row holds one rating. */
  boolean isLong() {
    return shape == RatingShape.LONG;
  }

  boolean has(RatingColumn column) {
    return places.containsKey(column);
  }
}
