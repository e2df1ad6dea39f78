package dev.evenhand.engine.scoring;

/** Quotients of whole numbers below 2⁶², held against each other and rounded without an error. */
final class ExactQuotient {
  /** Whole numbers up to here are doubles, so that a division rounds once. */
  private static final long EXACT = 1L << 53;

  /** More bits than a double has, and one that says how to round. */
  private static final int BITS = 55;

  private ExactQuotient() {}

  /**
   * The double nearest to {@code top / bottom}; ties go to the even one.
   *
   * @param bottom above 0
   */
  static double nearest(long top, long bottom) {
    long magnitude = Math.abs(top);
    if (magnitude <= EXACT && bottom <= EXACT) {
      return (double) top / (double) bottom;
    }
    double quotient = nearestWide(magnitude, bottom);
    return top < 0 ? -quotient : quotient;
  }

  /** Long division by hand, and a last bit that says whether anything is left. */
  private static double nearestWide(long top, long bottom) {
    int shift = BITS + Long.numberOfLeadingZeros(top) - Long.numberOfLeadingZeros(bottom);
    if (shift < 0) {
      // The quotient has more bits than needed: what is cut off only says that something was.
      long whole = top / bottom;
      return (double) (whole | (top % bottom == 0 ? 0 : 1));
    }
    long quotient = top / bottom;
    long rest = top % bottom;
    for (int i = 0; i < shift; i++) {
      rest <<= 1;
      quotient <<= 1;
      if (rest >= bottom) {
        rest -= bottom;
        quotient |= 1;
      }
    }
    return Math.scalb((double) (quotient << 1 | (rest == 0 ? 0 : 1)), -shift - 1);
  }

  /**
   * How {@code top / bottom} stands to {@code otherTop / otherBottom}: below 0, 0 or above.
   *
   * @param bottom above 0
   * @param otherBottom above 0
   */
  static int compare(long top, long bottom, long otherTop, long otherBottom) {
    long high = Math.multiplyHigh(top, otherBottom);
    long otherHigh = Math.multiplyHigh(otherTop, bottom);
    return high != otherHigh
        ? Long.compare(high, otherHigh)
        : Long.compareUnsigned(top * otherBottom, otherTop * bottom);
  }
}
