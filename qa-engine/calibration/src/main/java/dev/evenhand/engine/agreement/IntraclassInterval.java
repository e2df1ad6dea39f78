package dev.evenhand.engine.agreement;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Bounds of intraclass correlations by F.
 *
 * @see <a href="https://doi.org/10.1037/1082-989X.1.1.30">McGraw and Wong (1996), Forming
 *     inferences about some intraclass correlation coefficients, table 7</a>
 * @param n items
 * @param k reviewers
 * @param itemRatio mean square of items over that of the error
 * @param reviewerRatio mean square of reviewers over that of the error
 */
record IntraclassInterval(
    double n, double k, double itemRatio, double reviewerRatio, double confidence) {

  /** Whether these are bounds of the value; where items hardly vary they can change places. */
  static boolean hold(double value, double[] bounds) {
    return bounds[0] <= value && value <= bounds[1] && bounds[1] <= 1;
  }

  /** The bounds of the value as a result, or that there are none. */
  Estimate<Interval> bounds(double value, double[] bounds) {
    return hold(value, bounds)
        ? Estimate.of(new Interval(bounds[0], bounds[1], confidence, IntervalMethod.F))
        : Estimate.none(UndefinedReason.NO_VARIATION, "the items vary too little for bounds");
  }

  /** One-way and consistency, whose error has so many degrees of freedom. */
  double[] ofRatio(double errorDegrees, boolean ofMean) {
    double low = itemRatio / quantile(n - 1, errorDegrees);
    double high = itemRatio * quantile(errorDegrees, n - 1);
    return ofMean
        ? new double[] {1 - 1 / low, 1 - 1 / high}
        : new double[] {(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)};
  }

  /**
   * Agreement; that of a mean by Spearman and Brown.
   *
   * @param single ICC(A,1)
   */
  double[] ofAgreement(double single, boolean ofMean) {
    double[] bounds = bounds(single, k * reviewerRatio + k * n - k - n);
    return ofMean ? Arrays.stream(bounds).map(this::stepUp).toArray() : bounds;
  }

  /** The bounds of ICC(A,k) that do not go by those of ICC(A,1). */
  double[] direct(double mean) {
    return bounds(mean, reviewerRatio - 1);
  }

  private double[] bounds(double rho, double spread) {
    double degrees = degrees(rho);
    if (!(degrees > 0)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double f = quantile(n - 1, degrees);
    double g = quantile(degrees, n - 1);
    return new double[] {
      n * (itemRatio - f) / (f * spread + n * itemRatio),
      n * (g * itemRatio - 1) / (spread + n * g * itemRatio)
    };
  }

  /** NaN where the mean of k ratings is unbounded below. */
  private double stepUp(double single) {
    double denominator = 1 + (k - 1) * single;
    return denominator > 0 ? k * single / denominator : Double.NaN;
  }

  /** Satterthwaite's degrees of freedom. */
  private double degrees(double rho) {
    double reviewers = k * rho * reviewerRatio;
    double error = n * (1 + (k - 1) * rho) - k * rho;
    double sum = reviewers + error;
    return (k - 1) * (n - 1) * sum * sum / ((n - 1) * reviewers * reviewers + error * error);
  }

  private double quantile(double numerator, double denominator) {
    return FDistribution.of(numerator, denominator)
        .inverseSurvivalProbability((1 - confidence) / 2);
  }
}
