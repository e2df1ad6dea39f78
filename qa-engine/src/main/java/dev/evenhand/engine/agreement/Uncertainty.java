package dev.evenhand.engine.agreement;

import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How sure a value is: bounds, or the reason why there are none. */
public sealed interface Uncertainty {
  /**
   * A confidence interval.
   *
   * @param standardError 0 or greater; null where the bounds need none, as those by F
   * @param low lower bound; not cut off, so it may lie below the least possible value
   * @param high upper bound, at most 1 for a coefficient of agreement
   * @param confidence probability that such an interval covers the true value, such as 0.95
   */
  record Bounds(
      @Nullable Double standardError,
      double low,
      double high,
      IntervalMethod method,
      double confidence)
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
