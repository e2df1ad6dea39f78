package dev.evenhand.engine.agreement;

import dev.evenhand.engine.estimate.IntervalMethod;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Bounds from standard errors. */
final class Intervals {
  static final double DEFAULT_CONFIDENCE = 0.95;

  private Intervals() {}

  /**
   * {@code value +- t * standardError} with {@code items - 1} degrees of freedom, at most {@code
   * limit}.
   */
  static Uncertainty.Bounds t(
      double value,
      double standardError,
      long items,
      double limit,
      IntervalMethod method,
      double confidence) {
    double t = TDistribution.of((double) items - 1).inverseSurvivalProbability(tail(confidence));
    double half = t * standardError;
    return new Uncertainty.Bounds(
        standardError, value - half, Math.min(limit, value + half), method, confidence);
  }

  /** {@code value +- z * standardError}. */
  static Uncertainty.Bounds z(
      double value, double standardError, IntervalMethod method, double confidence) {
    double half = normalQuantile(confidence) * standardError;
    return new Uncertainty.Bounds(standardError, value - half, value + half, method, confidence);
  }

  /** The hyperbolic tangent of {@code z +- quantile * zStandardError}, z being Fisher's. */
  static Uncertainty.Bounds fisherZ(double value, double zStandardError, double confidence) {
    double z = Math.log((1 + value) / (1 - value)) / 2;
    double half = normalQuantile(confidence) * zStandardError;
    return new Uncertainty.Bounds(
        zStandardError * (1 - value * value),
        Math.tanh(z - half),
        Math.tanh(z + half),
        IntervalMethod.FISHER_Z,
        confidence);
  }

  /** Wilson's bounds of the share of {@code hits} among {@code trials}. */
  static Uncertainty.Bounds wilson(long hits, long trials, double confidence) {
    double z = normalQuantile(confidence);
    double share = (double) hits / trials;
    double spread = share * (1 - share);
    double denominator = 1 + z * z / trials;
    double middle = (share + z * z / (2.0 * trials)) / denominator;
    double half = z * Math.sqrt(spread / trials + z * z / (4.0 * trials * trials)) / denominator;
    return new Uncertainty.Bounds(
        Math.sqrt(spread / trials),
        hits == 0 ? 0 : middle - half,
        hits == trials ? 1 : middle + half,
        IntervalMethod.WILSON,
        confidence);
  }

  /**
   * The confidence, if it is one.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  static double requireConfidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence must lie between 0 and 1 but is "
              + confidence
              + ". Maybe write 95 % as 0.95.");
    }
    return confidence;
  }

  private static double normalQuantile(double confidence) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail(confidence));
  }

  private static double tail(double confidence) {
    return (1 - confidence) / 2;
  }
}
