package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.AlphaTerms;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.util.Arrays;
import java.util.Map;

/**
 * Bounds of alpha as if one more item had been rated: for the lower one an item on which half of
 * the reviewers say one thing and half another, as far apart as two different ratings are on
 * average; for the upper one an item on which all say alike what is not the commonest answer. For
 * verdicts: a handful of items that agree by luck make the usual standard error small or 0, and
 * this is the next thing that could have been seen.
 *
 * <p>Each item counts by its value in the jackknife, with the mean and the variance of the others
 * known from alpha and its standard error; the one more item by what it moves alpha to first order.
 * Bounds by t with as many degrees of freedom as there were items.
 */
final class OneMoreItem {
  private final AlphaTerms terms;
  private final double[] ratings;
  private final double total;
  private final Distance distance;

  OneMoreItem(Patterns patterns, AlphaTerms terms, Distance distance) {
    this.terms = terms;
    this.ratings = Arrays.stream(patterns.ratingsOf(2)).asDoubleStream().toArray();
    this.total = Arrays.stream(ratings).sum();
    this.distance = distance;
  }

  /**
   * The bounds, by their names.
   *
   * @param items with at least two ratings, at least 2
   */
  Map<String, Double> bounds(double standardError, long items, double confidence) {
    return Details.of(
        AlphaDetails.VERDICT_LOW,
        bound(disagreeing(total / items), -1, standardError, items, confidence),
        AlphaDetails.VERDICT_HIGH,
        bound(agreeing(), 1, standardError, items, confidence));
  }

  private double bound(double more, int side, double standardError, long items, double confidence) {
    double n = items;
    double alpha = terms.alpha();
    double squares =
        n * (n - 1) * standardError * standardError + (more - alpha) * (more - alpha) * n / (n + 1);
    double error = Math.sqrt(squares / (n * (n + 1)));
    double mean = (n * alpha + more) / (n + 1);
    double found = mean + side * Intervals.reach(n, confidence) * error;
    return Math.max(-1, Math.min(1, found));
  }

  /** An item of so many ratings, half of which differ from the other half. */
  private double disagreeing(double size) {
    double differing = 1;
    for (double one : ratings) {
      differing -= one * (one - 1) / (total * (total - 1));
    }
    return 1 - Math.max(2, size) / (2 * (Math.max(2, size) - 1)) / differing;
  }

  /** An item whose ratings are all alike, and not the commonest answer. */
  private double agreeing() {
    int commonest = 0;
    for (int c = 0; c < ratings.length; c++) {
      commonest = ratings[c] > ratings[commonest] ? c : commonest;
    }
    double[] fromAll = distance.times(ratings);
    double sum = 0;
    double rarer = 0;
    for (int c = 0; c < ratings.length; c++) {
      if (c != commonest) {
        sum += ratings[c] * fromAll[c] / total;
        rarer += ratings[c];
      }
    }
    return 1 + (1 - terms.alpha()) * 2 * (sum / rarer / terms.expectedDisagreement() - 1);
  }
}
