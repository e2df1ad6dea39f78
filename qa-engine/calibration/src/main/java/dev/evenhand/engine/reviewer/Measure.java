package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.estimate.Interval;
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
  /** Its interval; empty where there is none. */
  public Optional<Interval> interval() {
    return Optional.ofNullable(bounds);
  }

  /** Whether the interval leaves out {@code number}: the difference from it is beyond chance. */
  public boolean differsFrom(double number) {
    return bounds != null && !bounds.covers(number);
  }
}
