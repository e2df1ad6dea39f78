package dev.evenhand.engine.model.variance;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How the range of n normal values relates to their standard deviation. The range R is at most r
 * with chance \( n \int \varphi(x) (\Phi(x + r) - \Phi(x))^{n-1} dx \); its moments follow by
 * Simpson's rule over r. Rounded to four digits, as the AIAG prints the constants.
 */
final class RangeConstants {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double STEP = 0.05;
  private static final int STEPS = 280;
  private static final double END = 8;

  private RangeConstants() {}

  /** From the mean of many ranges to the standard deviation: \( 1 / E(R) \), K1. */
  static double ofManyRanges(int n) {
    return rounded(1 / moment(n, 1));
  }

  /** From one range to the standard deviation: \( 1 / \sqrt{E(R^2)} \), K2 and K3. */
  static double ofOneRange(int n) {
    return rounded(1 / Math.sqrt(moment(n, 2)));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  /** The first or second moment: the integral of {@code power * r^(power - 1)} times P(R > r). */
  private static double moment(int n, int power) {
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
      double r = i * STEP;
      sum += weight * power * (power == 1 ? 1 : r) * (1 - atMost(n, r));
    }
    return sum * STEP / 3;
  }

  private static double atMost(int n, double r) {
    double sum = 0;
    for (double x = -END; x <= END; x += STEP) {
      double between = NORMAL.cumulativeProbability(x + r) - NORMAL.cumulativeProbability(x);
      sum += NORMAL.density(x) * Math.pow(between, n - 1.0);
    }
    return n * sum * STEP;
  }
}
