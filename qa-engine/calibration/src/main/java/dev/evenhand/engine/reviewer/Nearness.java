package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How near a rater is to the others, beside how near these are to each other. If all raters of an
 * item are alike, each could as well have given the rating of any other: so the excess of a rater
 * is held against that of a rater drawn anew for each item.
 */
final class Nearness {
  private final RatingTable table;
  private final ReviewerSettings settings;

  /** By category: a number, less the least one; empty where some category is no number. */
  private final double[] numbers;

  /** By rater and item the own distance less that of the others; NaN where there is none. */
  private final double[][] excesses;

  Nearness(RatingTable table, ReviewerSettings settings) {
    this.table = table;
    this.settings = settings;
    numbers = numbers(table.categories());
    excesses = new double[table.raters().size()][table.items().size()];
    for (double[] ofRater : excesses) {
      Arrays.fill(ofRater, Double.NaN);
    }
    for (int item = 0; item < table.items().size(); item++) {
      addItem(item);
    }
  }

  private static double[] numbers(List<Category> categories) {
    List<BigDecimal> values =
        categories.stream().map(Category::value).filter(Objects::nonNull).toList();
    if (values.size() < categories.size()) {
      return new double[0];
    }
    BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    return values.stream().mapToDouble(value -> value.subtract(least).doubleValue()).toArray();
  }

  Estimate<OutlierTests.Single> test(String reviewer) {
    double[] own = excesses[table.raters().indexOf(reviewer)];
    List<double[]> ofAll = new ArrayList<>();
    double sum = 0;
    for (int item = 0; item < own.length; item++) {
      if (!Double.isNaN(own[item])) {
        sum += own[item];
        ofAll.add(ofAll(item));
      }
    }
    double all = sum;
    return settings.ifEnough(
        ofAll.size(),
        "items that at least two others rated too",
        () ->
            Estimate.of(new OutlierTests.Single(all / ofAll.size(), new RandomSum(ofAll).p(all))));
  }

  private double[] ofAll(int item) {
    return Arrays.stream(excesses)
        .mapToDouble(ofRater -> ofRater[item])
        .filter(excess -> !Double.isNaN(excess))
        .toArray();
  }

  /** The excess of each rater of an item, if there are at least three. */
  private void addItem(int item) {
    int[] starts = starts(item);
    int count = starts.length - 1;
    if (count < 3) {
      return;
    }
    double[] ofRater = new double[count];
    double all = 0;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        double distance = distance(starts[i], starts[i + 1], starts[j], starts[j + 1]);
        ofRater[i] += distance;
        ofRater[j] += distance;
        all += distance;
      }
    }
    for (int i = 0; i < count; i++) {
      double others = (all - ofRater[i]) / ((count - 1) * (count - 2) / 2.0);
      excesses[table.rater(starts[i])][item] = ofRater[i] / (count - 1) - others;
    }
  }

  /** Where the ratings of each rater of an item begin, and the end. */
  private int[] starts(int item) {
    IntStream.Builder starts = IntStream.builder();
    for (int k = table.start(item); k < table.end(item); k++) {
      if (k == table.start(item) || table.rater(k) != table.rater(k - 1)) {
        starts.add(k);
      }
    }
    return starts.add(table.end(item)).build().toArray();
  }

  /** The mean distance of two raters' ratings. */
  private double distance(int from, int to, int otherFrom, int otherTo) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      for (int l = otherFrom; l < otherTo; l++) {
        sum += distance(table.category(k), table.category(l));
      }
    }
    return sum / ((double) (to - from) * (otherTo - otherFrom));
  }

  private double distance(int category, int other) {
    if (numbers.length == 0) {
      return category == other ? 0 : 1;
    }
    return Math.abs(numbers[category] - numbers[other]);
  }
}
