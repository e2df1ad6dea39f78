package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The values that a coefficient took in resamples, and without each of the items. */
public final class Replicates {
  /** With a greater share of resamples without a value there are no bounds. */
  private static final double MAX_UNDEFINED = 0.05;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final int resamples;

  /** Those that are defined, ascending. */
  private final double[] values;

  private final double[] without;
  private final long[] counts;

  /**
   * Replicates.
   *
   * @param values of all resamples, ascending, those that are undefined (NaN) last
   * @param without for each unit the value without one of its items; empty if it was not computed
   * @param counts for each unit its items
   */
  public Replicates(double[] values, double[] without, long[] counts) {
    this.resamples = values.length;
    int defined = values.length;
    while (defined > 0 && Double.isNaN(values[defined - 1])) {
      defined--;
    }
    this.values = Arrays.copyOf(values, defined);
    this.without = without;
    this.counts = counts;
  }

  /** How many resamples have no value. */
  public int undefined() {
    return resamples - values.length;
  }

  /**
   * The interval of a value, or why there is none.
   *
   * @param method {@code BOOTSTRAP_PERCENTILE} or {@code BOOTSTRAP_BCA}
   */
  public Estimate<Interval> interval(double value, IntervalMethod method, double confidence) {
    if (Arrays.stream(counts).sum() == 1) {
      return Estimate.none(UndefinedReason.ONE_ITEM, "one item has no spread");
    }
    if (undefined() > MAX_UNDEFINED * resamples) {
      return degenerate(undefined() + " of " + resamples + " resamples have no value");
    }
    double tail = (1 - confidence) / 2;
    if (method == IntervalMethod.BOOTSTRAP_PERCENTILE) {
      return bounds(tail, 1 - tail, method, confidence);
    }
    return biasCorrected(value, tail, method, confidence);
  }

  private Estimate<Interval> biasCorrected(
      double value, double tail, IntervalMethod method, double confidence) {
    if (without.length == 0) {
      return Estimate.none(
          UndefinedReason.NO_INTERVAL,
          "the jackknife that BCa needs would take too long; take percentiles");
    }
    double acceleration = acceleration();
    if (Double.isNaN(acceleration)) {
      return degenerate("without one of the items there is no value");
    }
    double share = shareBelow(value);
    if (share == 0 || share == 1) {
      return degenerate("all resamples lie on one side of the value");
    }
    double bias = NORMAL.inverseCumulativeProbability(share);
    double low = corrected(bias, acceleration, NORMAL.inverseCumulativeProbability(tail));
    double high = corrected(bias, acceleration, NORMAL.inverseSurvivalProbability(tail));
    return Double.isNaN(low) || Double.isNaN(high)
        ? degenerate("the acceleration is too great for this confidence")
        : bounds(low, high, method, confidence);
  }

  private static double corrected(double bias, double acceleration, double quantile) {
    double sum = bias + quantile;
    double slope = 1 - acceleration * sum;
    return slope > 0 ? NORMAL.cumulativeProbability(bias + sum / slope) : Double.NaN;
  }

  private Estimate<Interval> bounds(
      double low, double high, IntervalMethod method, double confidence) {
    return Estimate.of(
        new Interval(quantile(low), quantile(high), confidence, method, standardError()));
  }

  private static Estimate<Interval> degenerate(String text) {
    return Estimate.none(UndefinedReason.DEGENERATE_RESAMPLE, text);
  }

  /** The share of resamples below the value; those that equal it count half. */
  private double shareBelow(double value) {
    double tolerance = 1e-12 * Math.max(1, Math.abs(value));
    double below = 0;
    for (double one : values) {
      below += Math.abs(one - value) <= tolerance ? 0.5 : one < value ? 1 : 0;
    }
    return below / values.length;
  }

  /** Between the order statistics around {@code (B + 1) p}. */
  private double quantile(double p) {
    double place = p * (values.length + 1) - 1;
    int below = (int) Math.max(0, Math.min(values.length - 1.0, Math.floor(place)));
    int above = Math.min(values.length - 1, below + 1);
    double part = Math.max(0, Math.min(1, place - below));
    return values[below] + part * (values[above] - values[below]);
  }

  private double standardError() {
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }

  /** NaN if it is not known. */
  public double jackknifeError() {
    return jackknifeError(without, counts);
  }

  /**
   * The standard error by leaving out each item.
   *
   * @param without for each unit the value without one of its items; NaN comes of none
   * @param counts for each unit its items
   */
  public static double jackknifeError(double[] without, long[] counts) {
    double items = Arrays.stream(counts).sum();
    return Math.sqrt(moment(without, counts, 2) * (items - 1) / items);
  }

  /** 0 where all values without an item are equal. */
  private double acceleration() {
    double squares = moment(without, counts, 2);
    return squares == 0 ? 0 : -moment(without, counts, 3) / (6 * squares * Math.sqrt(squares));
  }

  /** The sum over items of a power of the value without the item less their mean. */
  private static double moment(double[] without, long[] counts, int power) {
    if (without.length == 0) {
      return Double.NaN;
    }
    double items = Arrays.stream(counts).sum();
    double mean = 0;
    for (int unit = 0; unit < without.length; unit++) {
      mean += counts[unit] * without[unit] / items;
    }
    double sum = 0;
    for (int unit = 0; unit < without.length; unit++) {
      double deviation = without[unit] - mean;
      sum += counts[unit] * deviation * deviation * (power == 2 ? 1 : deviation);
    }
    return sum;
  }
}
