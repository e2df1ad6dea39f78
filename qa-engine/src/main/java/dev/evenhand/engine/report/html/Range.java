package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.estimate.Interval;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value with its interval, as a chart draws it.
 *
 * @param low the lower bound, or null without an interval
 * @param high the upper bound, or null likewise
 */
record Range(double value, @Nullable Double low, @Nullable Double high) {
  /** Of a coefficient that has a value. */
  static Optional<Range> of(Coefficient coefficient) {
    Interval bounds = coefficient.interval().orElse(null);
    return coefficient
        .estimate()
        .value()
        .map(
            value ->
                bounds == null
                    ? new Range(value, null, null)
                    : new Range(value, bounds.low(), bounds.high()));
  }

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

  Shown lowShown(int digits) {
    return Shown.number(low, digits);
  }

  Shown highShown(int digits) {
    return Shown.number(high, digits);
  }
}
