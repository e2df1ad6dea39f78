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
  private final Mean raw;
  private final Mean adjusted;

  /**
   * A mean of items, less the centre of the ratings.
   *
   * @param variance over samples of items; NaN for one item
   */
  record Mean(double value, double variance) {
    private static Mean of(double[] values) {
      double mean = Arrays.stream(values).sum() / values.length;
      double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
      return new Mean(mean, squares / (values.length - 1) / values.length);
    }
  }

  /**
   * The items of an agent.
   *
   * @param items by number, ascending; at least one
   */
  AgentItems(NumericRatings ratings, LeastSquares fit, int[] items) {
    this.ratings = ratings;
    this.fit = fit;
    this.items = items;
    double[] rawByItem = new double[items.length];
    double[] adjustedByItem = new double[items.length];
    for (int i = 0; i < items.length; i++) {
      int start = ratings.start(items[i]);
      int size = ratings.end(items[i]) - start;
      rawByItem[i] = SumsOfSquares.itemMean(ratings, items[i]);
      adjustedByItem[i] = rawByItem[i];
      for (int k = start; k < start + size; k++) {
        adjustedByItem[i] -= fit.effect(ratings.rater(k)) / size;
        exposure.merge(ratings.rater(k), 1.0 / size / items.length, Double::sum);
      }
    }
    raw = Mean.of(rawByItem);
    adjusted = Mean.of(adjustedByItem);
  }

  int count() {
    return items.length;
  }

  int ratings() {
    return Arrays.stream(items).map(item -> ratings.end(item) - ratings.start(item)).sum();
  }

  /** Of the ratings. */
  Mean raw() {
    return raw;
  }

  /** As if the average rater had rated, severities being known. */
  Mean adjusted() {
    return adjusted;
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
