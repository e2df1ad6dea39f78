package dev.evenhand.engine.agreement.count;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Rounding the quotient of two whole numbers once. */
public final class ExactRatio {
  private static final MathContext PRECISION = new MathContext(40);

  /** Whole numbers of so many bits are doubles without rounding. */
  private static final int EXACT_BITS = 53;

  private ExactRatio() {}

  public static double of(BigInteger numerator, BigInteger denominator) {
    if (numerator.bitLength() <= EXACT_BITS && denominator.bitLength() <= EXACT_BITS) {
      return numerator.doubleValue() / denominator.doubleValue();
    }
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), PRECISION).doubleValue();
  }

  /** The least whole number that both divide. */
  public static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }
}
