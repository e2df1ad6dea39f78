package dev.evenhand.engine.reviewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one rater and the others gave to the items that they share. */
final class SharedItems {
  /** An item: the own number, and those of the others. */
  private record Item(double own, int[] raters, double[] values) {}

  private final List<Item> items;

  private SharedItems(List<Item> items) {
    this.items = items;
  }

  static SharedItems of(Scores scores, int rater) {
    List<Item> items = new ArrayList<>();
    for (int item = 0; item < scores.items(); item++) {
      int others = scores.end(item) - scores.start(item) - 1;
      double own = Double.NaN;
      int[] raters = new int[Math.max(0, others)];
      double[] values = new double[raters.length];
      int size = 0;
      for (int k = scores.start(item); k < scores.end(item); k++) {
        if (scores.rater(k) == rater) {
          own = scores.value(k);
        } else if (size < raters.length) {
          raters[size] = scores.rater(k);
          values[size++] = scores.value(k);
        }
      }
      if (others > 0 && !Double.isNaN(own)) {
        items.add(new Item(own, raters, values));
      }
    }
    return new SharedItems(items);
  }

  int size() {
    return items.size();
  }

  double own(int item) {
    return items.get(item).own();
  }

  /** How many others rated the item; at least 1. */
  int others(int item) {
    return items.get(item).raters().length;
  }

  int rater(int item, int other) {
    return items.get(item).raters()[other];
  }

  double value(int item, int other) {
    return items.get(item).values()[other];
  }

  double othersMean(int item) {
    return Arrays.stream(items.get(item).values()).sum() / others(item);
  }
}
