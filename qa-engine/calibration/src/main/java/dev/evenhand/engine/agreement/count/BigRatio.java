package dev.evenhand.engine.agreement.count;

import java.math.BigInteger;

/** A quotient of two whole numbers that is not divided yet. */
public record BigRatio(BigInteger numerator, BigInteger denominator) {
  /** One less this over the other, rounded once. */
  public double lessFromOne(BigRatio other) {
    BigInteger whole = other.numerator.multiply(denominator);
    return ExactRatio.of(whole.subtract(numerator.multiply(other.denominator)), whole);
  }
}
