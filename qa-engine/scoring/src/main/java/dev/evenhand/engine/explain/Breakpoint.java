package dev.evenhand.engine.explain;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A place between numbers at which something changes.
 *
 * @param value the number beside it
 * @param after whether it lies just above the value, which then belongs to the numbers below
 */
record Breakpoint(BigDecimal value, boolean after) implements Comparable<Breakpoint> {
  private static final Comparator<Breakpoint> ORDER =
      Comparator.comparing(Breakpoint::value).thenComparing(Breakpoint::after);

  /** Whether it lies below {@code number}. */
  boolean liesBelow(BigDecimal number) {
    int order = number.compareTo(value);
    return after ? order > 0 : order >= 0;
  }

  /** A number above the cut with nothing plainer between. */
  BigDecimal firstAbove() {
    return after ? value.add(BigDecimal.ONE) : value;
  }

  /** A number below a cut that lies just below its value: less by one in its last digit. */
  BigDecimal lastBelow() {
    return value.subtract(BigDecimal.valueOf(1, Math.max(0, value.scale())));
  }

  @Override
  public int compareTo(Breakpoint other) {
    return ORDER.compare(this, other);
  }
}
