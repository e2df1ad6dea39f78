package dev.evenhand.engine.ratings;

import java.util.Comparator;

/**
 * A text that stands for ratings.
 *
 * @param count how many
 * @param line where first; 0 if that was not kept
 */
record Value(String text, long count, long line) {
  /** The greatest is the most frequent; of equals the first in the order of texts. */
  static final Comparator<Value> MOST_USED =
      Comparator.comparingLong(Value::count)
          .thenComparing(Comparator.comparing(Value::text).reversed());
}
