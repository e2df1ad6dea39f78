package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.Uncertainty;
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
    return coefficient.estimate().map(Range::of);
  }

  private static Range of(Coefficient.Estimate estimate) {
    return estimate.uncertainty() instanceof Uncertainty.Bounds bounds
        ? new Range(estimate.value(), bounds.low(), bounds.high())
        : new Range(estimate.value(), null, null);
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
