package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How near a rater is to the others, beside how near these are to each other. If all raters of an
 * item are alike, each could as well have given the rating of any other: so the excess of a rater
 * is held against that of a rater drawn anew for each item.
 */
final class Nearness {
  private final RatingTable table;
  private final int minimum;
  private final boolean numeric;

  /** By rater and item the own distance less that of the others; NaN where there is none. */
  private final double[][] excesses;

  Nearness(RatingTable table, int minimum) {
    this.table = table;
    this.minimum = minimum;
    numeric = table.categories().stream().allMatch(category -> category.value() != null);
    excesses = new double[table.raters().size()][table.items().size()];
    for (double[] ofRater : excesses) {
      Arrays.fill(ofRater, Double.NaN);
    }
    for (int item = 0; item < table.items().size(); item++) {
      addItem(item);
    }
  }

  Finding<OutlierTests.Single> test(String reviewer) {
    double[] own = excesses[table.raters().indexOf(reviewer)];
    List<double[]> ofAll = new ArrayList<>();
    double sum = 0;
    for (int item = 0; item < own.length; item++) {
      if (!Double.isNaN(own[item])) {
        sum += own[item];
        ofAll.add(ofAll(item));
      }
    }
    return ofAll.size() < minimum
        ? new Finding.NotEnoughData<>(
            ofAll.size(), minimum, "items that at least two others rated too")
        : new Finding.Found<>(
            new OutlierTests.Single(sum / ofAll.size(), new RandomSum(ofAll).p(sum)));
  }

  private double[] ofAll(int item) {
    return Arrays.stream(excesses)
        .mapToDouble(ofRater -> ofRater[item])
        .filter(excess -> !Double.isNaN(excess))
        .toArray();
  }

  /** The excess of each rater of an item, if there are at least three. */
  private void addItem(int item) {
    int[] raters = new int[table.end(item) - table.start(item)];
    double[] ofRater = new double[raters.length];
    int count = 0;
    for (int k = table.start(item); k < table.end(item); k++) {
      if (count == 0 || raters[count - 1] != table.rater(k)) {
        raters[count++] = table.rater(k);
      }
    }
    double all = 0;
    for (int i = 0; i < count && count > 2; i++) {
      for (int j = 0; j < i; j++) {
        double distance = distance(item, raters[i], raters[j]);
        ofRater[i] += distance;
        ofRater[j] += distance;
        all += distance;
      }
    }
    for (int i = 0; i < count && count > 2; i++) {
      double others = (all - ofRater[i]) / ((count - 1) * (count - 2) / 2.0);
      excesses[raters[i]][item] = ofRater[i] / (count - 1) - others;
    }
  }

  /** The mean distance of the ratings of two raters. */
  private double distance(int item, int rater, int other) {
    double sum = 0;
    int pairs = 0;
    for (int k = table.start(item); k < table.end(item); k++) {
      for (int l = table.start(item); l < table.end(item) && table.rater(k) == rater; l++) {
        if (table.rater(l) == other) {
          sum += distance(table.category(k), table.category(l));
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  private double distance(int category, int other) {
    @Nullable BigDecimal first = table.categories().get(category).value();
    @Nullable BigDecimal second = table.categories().get(other).value();
    return numeric && first != null && second != null
        ? first.subtract(second).abs().doubleValue()
        : category == other ? 0 : 1;
  }
}
