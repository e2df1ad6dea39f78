package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The ratio from which on a mark is reached: the mark itself, or where rounding begins to give it.
 *
 * @param top over {@code bottom} is that ratio
 * @param near the double nearest to it
 * @param above whether the ratio must lie above it
 */
record MarkLine(long top, long bottom, double near, boolean above) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal LITTLE = new BigDecimal("0.001");

  static MarkLine of(BigDecimal mark, @Nullable Rounding rounding) {
    return rounding == null ? exact(mark, false) : rounded(mark.multiply(HUNDRED), rounding);
  }

  /** The least percent that rounds to the mark or above. */
  private static MarkLine rounded(BigDecimal percent, Rounding rounding) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(rounding.digits());
    BigDecimal least = percent.setScale(rounding.digits(), RoundingMode.CEILING);
    BigDecimal below = least.subtract(unit);
    BigDecimal middle = least.subtract(unit.multiply(HALF));
    BigDecimal little = unit.multiply(LITTLE);
    if (rounds(below.add(little), rounding, least)) {
      return exact(below.movePointLeft(2), true);
    }
    if (rounds(middle, rounding, least)) {
      return exact(middle.movePointLeft(2), false);
    }
    return rounds(middle.add(little), rounding, least)
        ? exact(middle.movePointLeft(2), true)
        : exact(least.movePointLeft(2), false);
  }

  private static boolean rounds(BigDecimal percent, Rounding rounding, BigDecimal least) {
    return percent.setScale(rounding.digits(), rounding.mode()).compareTo(least) >= 0;
  }

  private static MarkLine exact(BigDecimal ratio, boolean above) {
    Fraction line = Fraction.of(ratio);
    return new MarkLine(
        whole(line.numerator()), whole(line.denominator()), line.doubleValue(), above);
  }

  private static long whole(BigInteger number) {
    return number.longValueExact();
  }

  /**
   * Whether a ratio reaches the mark.
   *
   * @param ratio the double nearest to {@code earned / possible}
   */
  boolean isReached(long earned, long possible, double ratio) {
    if (ratio != near) {
      return ratio > near; // rounding keeps the order
    }
    int order = ExactQuotient.compare(earned, possible, top, bottom);
    return above ? order > 0 : order >= 0;
  }
}
