package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.NumericRatings;
import dev.evenhand.engine.model.SumsOfSquares;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/** Ratings of all items by all raters, several times each: means and ranges of them. */
final class GageMeans {
  private final NumericRatings ratings;
  private final int items;
  private final int raters;
  private final int trials;
  private final double mean;
  private final double[] itemMeans;
  private final double[] raterMeans;
  private final double[][] cellMeans;

  GageMeans(NumericRatings ratings) {
    this.ratings = ratings;
    items = ratings.items().size();
    raters = ratings.raters().size();
    trials = Identifiability.cellSize(ratings);
    mean = SumsOfSquares.mean(ratings);
    itemMeans = new double[items];
    raterMeans = new double[raters];
    cellMeans = new double[items][raters];
    for (int item = 0; item < items; item++) {
      for (int rater = 0; rater < raters; rater++) {
        for (int trial = 0; trial < trials; trial++) {
          cellMeans[item][rater] += value(item, rater, trial) / trials;
        }
        itemMeans[item] += cellMeans[item][rater] / raters;
        raterMeans[rater] += cellMeans[item][rater] / items;
      }
    }
  }

  int items() {
    return items;
  }

  int raters() {
    return raters;
  }

  int trials() {
    return trials;
  }

  private double value(int item, int rater, int trial) {
    return ratings.value(ratings.start(item) + rater * trials + trial);
  }

  GageAnova.Effect itemEffect() {
    return effect((double) raters * trials * squares(itemMeans), items - 1);
  }

  GageAnova.Effect raterEffect() {
    return effect((double) items * trials * squares(raterMeans), raters - 1);
  }

  private double squares(double[] means) {
    return Arrays.stream(means).map(value -> (value - mean) * (value - mean)).sum();
  }

  GageAnova.Effect interaction() {
    double sum = 0;
    for (int item = 0; item < items; item++) {
      for (int rater = 0; rater < raters; rater++) {
        double rest = cellMeans[item][rater] - itemMeans[item] - (raterMeans[rater] - mean);
        sum += trials * rest * rest;
      }
    }
    return effect(sum, (items - 1) * (raters - 1));
  }

  GageAnova.Effect repeatability() {
    double sum = 0;
    for (int item = 0; item < items; item++) {
      for (int rater = 0; rater < raters; rater++) {
        for (int trial = 0; trial < trials; trial++) {
          double rest = value(item, rater, trial) - cellMeans[item][rater];
          sum += rest * rest;
        }
      }
    }
    return effect(sum, items * raters * (trials - 1));
  }

  /** Exactly 0 if it is below rounding. */
  private GageAnova.Effect effect(double squares, int freedom) {
    return new GageAnova.Effect(squares > 1e-24 * ratings.squares() ? squares : 0, freedom);
  }

  GageRanges ranges() {
    double sum = 0;
    for (int item = 0; item < items; item++) {
      for (int rater = 0; rater < raters; rater++) {
        double[] cell = new double[trials];
        for (int trial = 0; trial < trials; trial++) {
          cell[trial] = value(item, rater, trial);
        }
        sum += range(cell);
      }
    }
    return new GageRanges(
        sum / items / raters,
        range(raterMeans),
        range(itemMeans),
        RangeConstants.ofManyRanges(trials),
        RangeConstants.ofOneRange(raters),
        RangeConstants.ofOneRange(items));
  }

  private static double range(double[] values) {
    DoubleSummaryStatistics ends = Arrays.stream(values).summaryStatistics();
    return ends.getMax() - ends.getMin();
  }
}
