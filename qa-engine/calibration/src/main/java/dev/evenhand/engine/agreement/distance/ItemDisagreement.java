package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.count.Rows;

/** How far the ratings of one item disagree. */
public final class ItemDisagreement {
  private ItemDisagreement() {}

  /** The mean disagreement of two ratings of an item of this pattern; 0 for one rating. */
  public static double within(Patterns patterns, Distance distance, int pattern) {
    double ratings = patterns.ratings(pattern);
    return ratings < 2 ? 0 : distance.pairs(patterns, pattern) / (ratings * (ratings - 1));
  }

  /** The mean disagreement of two ratings of an item of this row; 0 for one rating. */
  public static double within(Rows rows, int row, Distance distance) {
    double size = (double) rows.end(row) - rows.start(row);
    double sum = 0;
    for (int i = rows.start(row); i < rows.end(row); i++) {
      for (int j = rows.start(row); j < i; j++) {
        sum += distance.between(rows.category(i), rows.category(j));
      }
    }
    return size < 2 ? 0 : 2 * sum / (size * (size - 1));
  }

  /**
   * Whether the least and the greatest rating of an item of the pattern do not differ.
   *
   * @param order the categories' ranks, equal where they do not differ
   */
  public static boolean isNone(Patterns patterns, int pattern, int[] order, Distance distance) {
    int least = patterns.category(patterns.start(pattern));
    int greatest = least;
    for (int i = patterns.start(pattern); i < patterns.end(pattern); i += 2) {
      int category = patterns.category(i);
      least = order[category] < order[least] ? category : least;
      greatest = order[category] > order[greatest] ? category : greatest;
    }
    return distance.between(least, greatest) == 0;
  }
}
