package dev.evenhand.engine.plan;

import java.util.function.LongToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The fewest that are enough. */
final class Search {
  /** More interactions than anybody reviews. */
  static final long MOST = 1_000_000_000_000L;

  private Search() {}

  /**
   * The least n of at least {@code from} at which a function that falls with n is at most {@code
   * wanted}; {@link #MOST} if that is not enough.
   */
  static long least(long from, LongToDoubleFunction function, double wanted) {
    long high = from;
    while (high < MOST && function.applyAsDouble(high) > wanted) {
      high = Math.min(MOST, 2 * high);
    }
    long low = from - 1;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (function.applyAsDouble(middle) > wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The quantile of the normal distribution that leaves out {@code 1 - confidence} in all. */
  static double z(double confidence) {
    return quantile((1 + confidence) / 2);
  }

  /** The quantile of the normal distribution. */
  static double quantile(double probability) {
    return NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
  }
}
