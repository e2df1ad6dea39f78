package dev.evenhand.engine.explain;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A place between numbers at which something changes.
 *
 * @param value the number beside it
 * @param after whether it lies just above the value, which then belongs to the numbers below
 */
record Cut(BigDecimal value, boolean after) implements Comparable<Cut> {
  private static final Comparator<Cut> ORDER =
      Comparator.comparing(Cut::value).thenComparing(Cut::after);

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
  public int compareTo(Cut other) {
    return ORDER.compare(this, other);
  }
}
