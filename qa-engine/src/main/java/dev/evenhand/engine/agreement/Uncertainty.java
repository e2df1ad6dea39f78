package dev.evenhand.engine.agreement;

import java.util.Objects;

/** How sure a value is: bounds, or the reason why there are none. */
public sealed interface Uncertainty {
  /**
   * A confidence interval.
   *
   * @param standardError 0 or greater
   * @param low lower bound; not cut off, so it may lie below the least possible value
   * @param high upper bound, at most 1 for a coefficient
   * @param confidence probability that such an interval covers the true value, such as 0.95
   */
  record Bounds(
      double standardError, double low, double high, IntervalMethod method, double confidence)
      implements Uncertainty {
    public Bounds {
      Objects.requireNonNull(method, "method");
    }
  }

  /** No bounds. */
  record Unknown(UndefinedReason reason, String text) implements Uncertainty {
    public Unknown {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(text, "text");
    }
  }
}
