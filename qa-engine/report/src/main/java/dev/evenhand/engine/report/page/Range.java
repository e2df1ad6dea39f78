package dev.evenhand.engine.report.page;

import org.jspecify.annotations.Nullable;

/**
 * A value with its interval, as a chart draws it.
 *
 * @param low the lower bound, or null without an interval
 * @param high the upper bound, or null likewise
 */
record Range(double value, @Nullable Double low, @Nullable Double high) {
  /** In units so many times as large. */
  Range over(double unit) {
    return new Range(
        value / unit, low == null ? null : low / unit, high == null ? null : high / unit);
  }

  double least() {
    return low == null ? value : Math.min(low, value);
  }

  double greatest() {
    return high == null ? value : Math.max(high, value);
  }
}
