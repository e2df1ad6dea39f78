package dev.evenhand.engine.ratings;

import dev.evenhand.engine.sheet.MergedCells;
import dev.evenhand.engine.sheet.SheetRow;
import java.util.LinkedHashMap;
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

  /** Which of these columns have cells that hold for several rows, as the first rows show it. */
  MergedCells merged(List<RatingColumn> names, List<SheetRow> first) {
    Map<Integer, String> words = new LinkedHashMap<>();
    for (RatingColumn column : names) {
      Integer place = places.get(column);
      if (place != null) {
        words.put(place, column.names().get(0));
      }
    }
    return MergedCells.of(words, List.copyOf(words.keySet()), first);
  }
}
