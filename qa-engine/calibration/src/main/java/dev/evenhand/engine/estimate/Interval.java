package dev.evenhand.engine.estimate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A confidence interval, in the unit of what it is of.
 *
 * @param low lower bound; of a coefficient of agreement not below its least value
 * @param high upper bound; of a coefficient of agreement not above its greatest value
 * @param confidence probability that such an interval covers the true value, such as 0.95
 * @param method how it was made
 * @param standardError 0 or greater; null where the bounds need none, as those by F
 */
public record Interval(
    double low,
    double high,
    double confidence,
    IntervalMethod method,
    @Nullable Double standardError) {
  public Interval {
    Objects.requireNonNull(method, "method");
  }

  /** An interval without a standard error. */
  public Interval(double low, double high, double confidence, IntervalMethod method) {
    this(low, high, confidence, method, null);
  }

  /** Whether {@code number} lies in it. */
  public boolean covers(double number) {
    return low <= number && number <= high;
  }

  /** The same, cut off at these numbers. */
  public Interval within(double least, double greatest) {
    return new Interval(
        Math.min(greatest, Math.max(least, low)),
        Math.max(least, Math.min(greatest, high)),
        confidence,
        method,
        standardError);
  }

  /** The interval of the same number with the other sign. */
  public Interval negated() {
    return new Interval(-high, -low, confidence, method, standardError);
  }
}
