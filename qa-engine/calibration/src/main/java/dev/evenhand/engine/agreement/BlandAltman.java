package dev.evenhand.engine.agreement;

import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.util.Objects;

/**
 * The differences of two reviewers' numbers over the items that both rated, the second's less the
 * first's, and the limits between which 95 % of them lie if they are normal: {@code bias +- 1.96
 * standard deviations}. All in units of the scale.
 *
 * @param items that both rated, at least 2
 * @param bias mean of the differences: how much higher the second rates
 * @param standardDeviation of the differences, with n - 1
 * @param biasBounds by t
 * @param lowerLimit {@code bias - 1.96 s}
 * @param lowerBounds by t, with the standard error {@code s sqrt(1 / n + 1.96^2 / (2 (n - 1)))}
 * @param upperLimit {@code bias + 1.96 s}
 * @param upperBounds likewise
 * @see <a href="https://doi.org/10.1016/S0140-6736(86)90837-8">Bland and Altman (1986), Statistical
 *     methods for assessing agreement between two methods of clinical measurement</a>
 */
public record BlandAltman(
    long items,
    double bias,
    double standardDeviation,
    Interval biasBounds,
    double lowerLimit,
    Interval lowerBounds,
    double upperLimit,
    Interval upperBounds) {
  private static final double MULTIPLIER = 1.96;

  public BlandAltman {
    Objects.requireNonNull(biasBounds, "biasBounds");
    Objects.requireNonNull(lowerBounds, "lowerBounds");
    Objects.requireNonNull(upperBounds, "upperBounds");
  }

  static BlandAltman of(long items, double bias, double standardDeviation, double confidence) {
    double n = items;
    double half = MULTIPLIER * standardDeviation;
    double limitError =
        standardDeviation * Math.sqrt(1 / n + MULTIPLIER * MULTIPLIER / (2 * (n - 1)));
    return new BlandAltman(
        items,
        bias,
        standardDeviation,
        Intervals.t(bias, standardDeviation / Math.sqrt(n), n - 1, IntervalMethod.MEAN, confidence),
        bias - half,
        limit(bias - half, limitError, n, confidence),
        bias + half,
        limit(bias + half, limitError, n, confidence));
  }

  /** The same with the first reviewer's numbers less the second's. */
  public BlandAltman reversed() {
    return of(items, -bias, standardDeviation, biasBounds.confidence());
  }

  private static Interval limit(double value, double standardError, double n, double confidence) {
    return Intervals.t(value, standardError, n - 1, IntervalMethod.LIMIT_OF_AGREEMENT, confidence);
  }
}
