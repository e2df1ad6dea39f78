package dev.evenhand.api.scorecard;

import java.math.BigDecimal;

/** How a number is held against another. */
public enum Comparison {
  /** More than. */
  ABOVE,
  /** As much or more. */
  AT_LEAST,
  /** Less than. */
  BELOW,
  /** As much or less. */
  AT_MOST;

  /** Whether {@code number} stands so to {@code bound}, exactly. */
  public boolean holds(BigDecimal number, BigDecimal bound) {
    int order = number.compareTo(bound);
    return switch (this) {
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
    };
  }
}
