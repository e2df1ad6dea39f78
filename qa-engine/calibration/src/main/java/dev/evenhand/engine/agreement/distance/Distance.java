package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.estimate.arithmetic.Vectors;

/**
 * How far two categories are apart: 0 from itself, symmetric, never negative. Gwet's agreement
 * weights are {@code w = 1 - d}; reckoning in {@code d} keeps the digits of a coefficient when
 * agreement by chance is close to 1.
 */
public interface Distance {
  double between(int c, int k);

  /**
   * The matrix of distances times {@code mass}: for each category {@code sum over k of mass[k] *
   * d(c, k)}, in linear time where the distance allows.
   */
  double[] times(double[] mass);

  /**
   * {@code sum of r_c * r_k * d(c, k)} over the ordered pairs of ratings that one unit of the
   * pattern received.
   */
  default double pairs(Patterns patterns, int pattern) {
    double sum = 0;
    for (int i = patterns.start(pattern); i < patterns.end(pattern); i += 2) {
      for (int j = patterns.start(pattern); j < i; j += 2) {
        double pairs = (double) patterns.count(i) * patterns.count(j);
        sum += pairs * between(patterns.category(i), patterns.category(j));
      }
    }
    return 2 * sum;
  }

  /** {@code sum of mass[c] * mass[k] * d(c, k)} over all ordered pairs. */
  default double total(double[] mass) {
    return Vectors.product(mass, times(mass));
  }
}
