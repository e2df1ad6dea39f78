package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.model.NumericRatings;
import dev.evenhand.engine.model.SumsOfSquares;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ratings of items by raters, some of them several times: sums over the items that the same raters
 * rated equally often. A cell is what one rater gave one item.
 */
final class GageCells {
  /**
   * Who rated an item, and how often.
   *
   * @param counts ratings of each of the raters
   */
  record Pattern(List<Integer> raters, List<Integer> counts) {}

  /** The cell means of all items of one pattern, less the mean of all ratings. */
  static final class Group {
    private final Pattern pattern;
    private final double[] sums;
    private final double[][] products;
    private int items;

    Group(Pattern pattern) {
      this.pattern = pattern;
      int cells = pattern.raters().size();
      sums = new double[cells];
      products = new double[cells][cells];
    }

    private void add(double[] means) {
      items++;
      for (int a = 0; a < means.length; a++) {
        sums[a] += means[a];
        for (int b = 0; b < means.length; b++) {
          products[a][b] += means[a] * means[b];
        }
      }
    }

    int items() {
      return items;
    }

    int cells() {
      return sums.length;
    }

    int rater(int cell) {
      return pattern.raters().get(cell);
    }

    int count(int cell) {
      return pattern.counts().get(cell);
    }

    double sum(int cell) {
      return sums[cell];
    }

    double product(int cell, int other) {
      return products[cell][other];
    }
  }

  private final NumericRatings ratings;
  private final double mean;
  private final Map<Pattern, Group> groups = new LinkedHashMap<>();
  private double within;
  private int cells;

  GageCells(NumericRatings ratings) {
    this.ratings = ratings;
    mean = SumsOfSquares.mean(ratings);
    for (int item = 0; item < ratings.items().size(); item++) {
      add(ratings.start(item), ratings.end(item));
    }
  }

  private void add(int start, int end) {
    List<Integer> raters = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    for (int from = start; from < end; ) {
      int to = from;
      double sum = 0;
      while (to < end && ratings.rater(to) == ratings.rater(from)) {
        sum += ratings.value(to++) - mean;
      }
      double mean = sum / (to - from);
      for (int k = from; k < to; k++) {
        double rest = ratings.value(k) - this.mean - mean;
        within += rest * rest;
      }
      raters.add(ratings.rater(from));
      counts.add(to - from);
      means.add(mean);
      from = to;
    }
    cells += means.size();
    groups
        .computeIfAbsent(new Pattern(raters, counts), Group::new)
        .add(means.stream().mapToDouble(Double::doubleValue).toArray());
  }

  Collection<Group> groups() {
    return groups.values();
  }

  int raters() {
    return ratings.raters().size();
  }

  int ratings() {
    return ratings.size();
  }

  /** What repeated ratings differ by; exactly 0 if it is below rounding. */
  GageAnova.Effect repeatability() {
    return new GageAnova.Effect(
        within > 1e-24 * ratings.squares() ? within : 0, ratings.size() - cells);
  }
}
