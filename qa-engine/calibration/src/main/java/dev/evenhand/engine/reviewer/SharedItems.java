package dev.evenhand.engine.reviewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one rater and the others gave to the items that they share. */
final class SharedItems {
  private final List<Double> own = new ArrayList<>();

  /** By item: the other raters, and their numbers. */
  private final List<int[]> raters = new ArrayList<>();

  private final List<double[]> values = new ArrayList<>();

  private SharedItems() {}

  static SharedItems of(Scores scores, int rater) {
    SharedItems shared = new SharedItems();
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
        shared.own.add(own);
        shared.raters.add(raters);
        shared.values.add(values);
      }
    }
    return shared;
  }

  int size() {
    return own.size();
  }

  double own(int item) {
    return own.get(item);
  }

  /** How many others rated the item; at least 1. */
  int others(int item) {
    return raters.get(item).length;
  }

  int rater(int item, int other) {
    return raters.get(item)[other];
  }

  double value(int item, int other) {
    return values.get(item)[other];
  }

  double othersMean(int item) {
    return Arrays.stream(values.get(item)).sum() / others(item);
  }
}
