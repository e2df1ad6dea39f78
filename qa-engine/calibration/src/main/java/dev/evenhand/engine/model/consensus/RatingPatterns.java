package dev.evenhand.engine.model.consensus;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rated items by what was said about them: items that the same raters put in the same
 * categories are one pattern. Patterns are in an order of their own, so that sums over them depend
 * neither on the order nor on the names of items.
 */
final class RatingPatterns {
  private final List<int[]> raters = new ArrayList<>();
  private final List<int[]> categories = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final int[] patternOf;

  RatingPatterns(RatingTable table) {
    SortedMap<int[], List<Integer>> items = new TreeMap<>(Arrays::compare);
    for (int item = 0; item < table.items().size(); item++) {
      if (table.end(item) > table.start(item)) {
        items.computeIfAbsent(key(table, item), key -> new ArrayList<>()).add(item);
      }
    }
    patternOf = Vectors.filled(table.items().size(), -1);
    items.forEach(
        (key, same) -> {
          int ratings = key.length / 2;
          raters.add(Arrays.copyOf(key, ratings));
          categories.add(Arrays.copyOfRange(key, ratings, key.length));
          same.forEach(item -> patternOf[item] = sizes.size());
          sizes.add(same.size());
        });
  }

  /** The raters, then the categories of an item's ratings. */
  private static int[] key(RatingTable table, int item) {
    int ratings = table.end(item) - table.start(item);
    int[] key = new int[2 * ratings];
    for (int i = 0; i < ratings; i++) {
      key[i] = table.rater(table.start(item) + i);
      key[ratings + i] = table.category(table.start(item) + i);
    }
    return key;
  }

  int count() {
    return sizes.size();
  }

  /** How many items have the pattern. */
  int size(int pattern) {
    return sizes.get(pattern);
  }

  /** The raters of the pattern's ratings; whoever rated twice stands there twice. */
  int[] raters(int pattern) {
    return raters.get(pattern);
  }

  int[] categories(int pattern) {
    return categories.get(pattern);
  }

  /** The pattern of an item; -1 if it was not rated. */
  int of(int item) {
    return patternOf[item];
  }

  /** How many items were rated. */
  int items() {
    return sizes.stream().mapToInt(Integer::intValue).sum();
  }
}
