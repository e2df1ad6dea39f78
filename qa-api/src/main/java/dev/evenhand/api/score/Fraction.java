package dev.evenhand.api.score;

import dev.evenhand.api.scorecard.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact rational number in lowest terms. Sums, products and comparisons are exact; only {@link
 * #doubleValue} and {@link #toDecimal} round.
 *
 * <p>Immutable; equal numbers are equal objects; ordered by value. Cost is that of arithmetic on
 * whole numbers of the size of the terms.
 *
 * @param numerator carries the sign
 * @param denominator above 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  /** 0. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /** 1. */
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  private static final int EXACT_BITS = 53;
  private static final int MOST_DIGITS = 10_000;
  private static final BigInteger TWO = BigInteger.TWO;

  /**
   * Brings the terms to lowest form.
   *
   * @throws ArithmeticException if the denominator is 0
   */
  public Fraction {
    Objects.requireNonNull(denominator, "denominator");
    Objects.requireNonNull(numerator, "numerator");
    if (denominator.signum() == 0) {
      throw new ArithmeticException("A fraction with denominator 0");
    }
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    if (!divisor.equals(BigInteger.ONE)) {
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  /** {@code numerator / denominator}. */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * A decimal, exactly.
   *
   * @throws ArithmeticException if it has an exponent of more than 10,000 either way: its terms
   *     would have as many digits
   */
  public static Fraction of(BigDecimal decimal) {
    Objects.requireNonNull(decimal, "decimal");
    if (Math.abs((long) decimal.scale()) > MOST_DIGITS) {
      throw new ArithmeticException("%s has too many digits to calculate with".formatted(decimal));
    }
    if (decimal.scale() <= 0) {
      return new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
    }
    return new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * The sum of all, brought to lowest terms once: of many fractions much faster than adding one by
   * one.
   */
  public static Fraction sum(Iterable<Fraction> terms) {
    Objects.requireNonNull(terms, "terms");
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Fraction term : terms) {
      BigInteger[] parts = denominator.divideAndRemainder(term.denominator);
      BigInteger missing =
          parts[1].signum() == 0
              ? BigInteger.ONE
              : term.denominator.divide(denominator.gcd(term.denominator));
      denominator = denominator.multiply(missing);
      BigInteger factor =
          missing.equals(BigInteger.ONE) ? parts[0] : denominator.divide(term.denominator);
      numerator = numerator.multiply(missing).add(term.numerator.multiply(factor));
    }
    return new Fraction(numerator, denominator);
  }

  /** {@code this + other}. */
  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** {@code this - other}. */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  /** {@code this * other}. */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * {@code this / other}.
   *
   * @throws ArithmeticException if {@code other} is 0
   */
  public Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The smaller of the two. */
  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of the two. */
  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** The double nearest to this number; ties go to the even one. */
  public double doubleValue() {
    if (numerator.bitLength() <= EXACT_BITS && denominator.bitLength() <= EXACT_BITS) {
      return numerator.doubleValue() / denominator.doubleValue(); // both exact: IEEE rounds once
    }
    // Scale the quotient to at least 65 bits and let the last bit say whether anything is left:
    // then converting it rounds as the exact number would. (Not for subnormal results.)
    int shift = Math.max(0, 65 - numerator.bitLength() + denominator.bitLength());
    BigInteger[] parts = numerator.abs().shiftLeft(shift).divideAndRemainder(denominator);
    BigInteger sticky = parts[0].multiply(TWO);
    if (parts[1].signum() != 0) {
      sticky = sticky.add(BigInteger.ONE);
    }
    double magnitude = Math.scalb(sticky.doubleValue(), -shift - 1);
    return numerator.signum() < 0 ? -magnitude : magnitude;
  }

  /** Rounded to {@code digits} decimals. */
  public BigDecimal toDecimal(int digits, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, mode);
  }

  /** Times 100, rounded half up to two decimals, as percents are shown unless a card says how. */
  public BigDecimal toPercent() {
    return toPercent(Rounding.SHOWN);
  }

  /** Times 100, rounded. */
  public BigDecimal toPercent(Rounding rounding) {
    return times(of(100, 1)).toDecimal(rounding.digits(), rounding.mode());
  }

  /** {@code 3/4}, or {@code 3} for whole numbers. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
