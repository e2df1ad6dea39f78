package dev.evenhand.engine.scoring.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number, apart from the engine's own so that a mistake there is not made here too. */
public record Rational(BigInteger top, BigInteger bottom) implements Comparable<Rational> {
  static final Rational ZERO = of(0);
  static final Rational ONE = of(1);

  static Rational of(long whole) {
    return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Rational of(BigDecimal decimal) {
    BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    return reduced(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }

  private static Rational reduced(BigInteger top, BigInteger bottom) {
    BigInteger common = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
    return new Rational(top.divide(common), bottom.divide(common));
  }

  Rational plus(Rational other) {
    return reduced(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Rational minus(Rational other) {
    return plus(new Rational(other.top.negate(), other.bottom));
  }

  Rational times(Rational other) {
    return reduced(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  Rational over(Rational other) {
    return reduced(top.multiply(other.bottom), bottom.multiply(other.top));
  }

  Rational atMost(Rational other) {
    return compareTo(other) > 0 ? other : this;
  }

  Rational atLeast(Rational other) {
    return compareTo(other) < 0 ? other : this;
  }

  Rational magnitude() {
    return new Rational(top.abs(), bottom);
  }

  boolean isPositive() {
    return top.signum() > 0;
  }

  boolean isZero() {
    return top.signum() == 0;
  }

  /** As a percent with so many decimals. */
  BigDecimal percent(int digits, RoundingMode mode) {
    return new BigDecimal(top.multiply(BigInteger.valueOf(100)))
        .divide(new BigDecimal(bottom), digits, mode);
  }

  @Override
  public int compareTo(Rational other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }

  /** As the engine writes its own: {@code 3/4}, or {@code 3}. */
  @Override
  public String toString() {
    return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
  }
}
