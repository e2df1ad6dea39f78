package dev.evenhand.engine.estimate.arithmetic;

import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Bounds from standard errors. */
public final class Intervals {
  private Intervals() {}

  /** The quantile of t that leaves out {@code 1 - confidence} on both sides together. */
  public static double reach(double freedom, double confidence) {
    return TDistribution.of(freedom).inverseSurvivalProbability(tail(confidence));
  }

  /** {@code value +- t * standardError}. */
  public static Interval t(
      double value,
      double standardError,
      double freedom,
      IntervalMethod method,
      double confidence) {
    double half = reach(freedom, confidence) * standardError;
    return new Interval(value - half, value + half, confidence, method, standardError);
  }

  /** The same of a coefficient, which is at most 1, of so many items. */
  public static Interval ofCoefficient(
      double value, double standardError, long items, IntervalMethod method, double confidence) {
    Interval bounds = t(value, standardError, items - 1.0, method, confidence);
    return new Interval(
        bounds.low(), Math.min(1, bounds.high()), confidence, method, standardError);
  }

  /** {@code value +- z * standardError}. */
  public static Interval z(
      double value, double standardError, IntervalMethod method, double confidence) {
    double half = normalQuantile(confidence) * standardError;
    return new Interval(value - half, value + half, confidence, method, standardError);
  }

  /** The hyperbolic tangent of {@code z +- quantile * zStandardError}, z being Fisher's. */
  public static Interval fisherZ(double value, double zStandardError, double confidence) {
    double z = Math.log((1 + value) / (1 - value)) / 2;
    double half = normalQuantile(confidence) * zStandardError;
    return new Interval(
        Math.tanh(z - half),
        Math.tanh(z + half),
        confidence,
        IntervalMethod.FISHER_Z,
        zStandardError * (1 - value * value));
  }

  /** Wilson's bounds of the share of {@code hits} among {@code trials}. */
  public static Interval wilson(long hits, long trials, double confidence) {
    double z = normalQuantile(confidence);
    double share = (double) hits / trials;
    double spread = share * (1 - share);
    double denominator = 1 + z * z / trials;
    double middle = (share + z * z / (2.0 * trials)) / denominator;
    double half = z * Math.sqrt(spread / trials + z * z / (4.0 * trials * trials)) / denominator;
    return new Interval(
        hits == 0 ? 0 : middle - half,
        hits == trials ? 1 : middle + half,
        confidence,
        IntervalMethod.WILSON,
        Math.sqrt(spread / trials));
  }

  private static double normalQuantile(double confidence) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail(confidence));
  }

  private static double tail(double confidence) {
    return (1 - confidence) / 2;
  }
}
