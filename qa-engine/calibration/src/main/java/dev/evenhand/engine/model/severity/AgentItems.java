package dev.evenhand.engine.model.severity;

import dev.evenhand.engine.model.LeastSquares;
import dev.evenhand.engine.model.NumericRatings;
import dev.evenhand.engine.model.SumsOfSquares;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The items of one agent: how they were rated, and how often each rater had a say. */
final class AgentItems {
  private final NumericRatings ratings;
  private final LeastSquares fit;
  private final int[] items;
  private final SortedMap<Integer, Double> exposure = new TreeMap<>();
  private final double rawMean;
  private final double adjustedMean;
  private final double rawVariance;
  private final double adjustedVariance;

  /**
   * The items of an agent.
   *
   * @param items by number, ascending; at least one
   */
  AgentItems(NumericRatings ratings, LeastSquares fit, int[] items) {
    this.ratings = ratings;
    this.fit = fit;
    this.items = items;
    double[] raw = new double[items.length];
    double[] adjusted = new double[items.length];
    for (int i = 0; i < items.length; i++) {
      int start = ratings.start(items[i]);
      int size = ratings.end(items[i]) - start;
      raw[i] = SumsOfSquares.itemMean(ratings, items[i]);
      adjusted[i] = raw[i];
      for (int k = start; k < start + size; k++) {
        adjusted[i] -= fit.effect(ratings.rater(k)) / size;
        exposure.merge(ratings.rater(k), 1.0 / size / items.length, Double::sum);
      }
    }
    rawMean = mean(raw);
    adjustedMean = mean(adjusted);
    rawVariance = variance(raw, rawMean);
    adjustedVariance = variance(adjusted, adjustedMean);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** Of the mean, if the values are a sample; NaN for one value. */
  private static double variance(double[] values, double mean) {
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return squares / (values.length - 1) / values.length;
  }

  int count() {
    return items.length;
  }

  int ratings() {
    return Arrays.stream(items).map(item -> ratings.end(item) - ratings.start(item)).sum();
  }

  /** Less the centre of the ratings. */
  double rawMean() {
    return rawMean;
  }

  /** As if the average rater had rated; less the centre of the ratings. */
  double adjustedMean() {
    return adjustedMean;
  }

  /** The variance of the raw mean over samples of items. */
  double rawVariance() {
    return rawVariance;
  }

  /** The variance of the adjusted mean over samples of items, severities being known. */
  double adjustedVariance() {
    return adjustedVariance;
  }

  /** Whether all items were rated in this component only. */
  boolean isIn(int component) {
    for (int item : items) {
      if (fit.components().of(ratings.rater(ratings.start(item))) != component) {
        return false;
      }
    }
    return true;
  }

  /** The variance of the mean severity, in units of the residual variance. */
  double severityVariance() {
    return severityVariance(exposure);
  }

  /** The variance of the difference of the mean severities of two agents. */
  double severityVariance(AgentItems other) {
    SortedMap<Integer, Double> difference = new TreeMap<>(exposure);
    other.exposure.forEach((rater, share) -> difference.merge(rater, -share, Double::sum));
    return severityVariance(difference);
  }

  /** Exactly 0 if it is below rounding, as where all raters had the same say. */
  private double severityVariance(SortedMap<Integer, Double> weightByRater) {
    double sum = 0;
    double size = 0;
    for (Map.Entry<Integer, Double> g : weightByRater.entrySet()) {
      for (Map.Entry<Integer, Double> h : weightByRater.entrySet()) {
        double weight = g.getValue() * h.getValue();
        double part = weight == 0 ? 0 : weight * fit.covariance(g.getKey(), h.getKey());
        sum += part;
        size += Math.abs(part);
      }
    }
    return sum > 1e-12 * size ? sum : 0;
  }
}
