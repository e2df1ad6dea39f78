package dev.evenhand.api.scorecard;

import java.math.BigDecimal;

/** How the points of an answer become a ratio; <em>top</em> is the best score or a declared max. */
public enum RatioPolicy {
  /** The score over the top. */
  MAX,
  /** The score less the lowest over the top less the lowest: the worst answer is 0, the best 1. */
  RANGE,
  /**
   * The score over the top where a score above 0 exists, else over the size of the lowest:
   * penalties run from 0 to -1.
   */
  SYMMETRIC;

  /** What is taken off every score before it counts. */
  BigDecimal origin(BigDecimal lowest) {
    return this == RANGE ? lowest : BigDecimal.ZERO;
  }

  /** The points that make the ratio 1. */
  BigDecimal possible(BigDecimal lowest, BigDecimal top) {
    return switch (this) {
      case MAX -> top;
      case RANGE -> top.subtract(lowest);
      case SYMMETRIC -> top.signum() > 0 ? top : lowest.abs();
    };
  }
}
