package dev.evenhand.engine.reviewer;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number and how sure it is.
 *
 * @param value in the unit that its place says
 * @param bounds its interval; null where there is none
 * @param items it rests on
 */
public record Measure(double value, @Nullable Interval bounds, long items) {
  /**
   * A confidence interval.
   *
   * @param low its lower end
   * @param high its upper end
   * @param confidence probability that such an interval covers the true value, such as 0.95
   * @param method how it was made: {@code mean} (t over items), {@code wilson}, {@code jackknife}
   *     (groups of items left out, t), {@code chi-square}, {@code permutation}, or that of a
   *     coefficient of agreement
   */
  public record Interval(double low, double high, double confidence, String method) {
    public Interval {
      Objects.requireNonNull(method, "method");
    }

    /** Whether {@code number} lies in it. */
    public boolean covers(double number) {
      return low <= number && number <= high;
    }
  }

  /** Its interval; empty where there is none. */
  public Optional<Interval> interval() {
    return Optional.ofNullable(bounds);
  }

  /** Whether the interval leaves out {@code number}: the difference from it is beyond chance. */
  public boolean differsFrom(double number) {
    return bounds != null && !bounds.covers(number);
  }
}
