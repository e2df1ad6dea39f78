package dev.evenhand.engine.method;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.spi.ScoringMethod;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * The weighted geometric mean: of parts with whole weights n that add up to N, the N-th root of the
 * product of ratio to the power of n.
 */
final class GeometricMean implements ScoringMethod {
  /** Powers beyond it are too large to be held exactly. */
  private static final int MOST = 1_000;

  private static final int DIGITS = 30;
  private static final int DIGITS_OF_DOUBLE = 15;

  @Override
  public String name() {
    return ScoringMethods.GEOMETRIC.word();
  }

  @Override
  public Fraction ratio(List<Part> parts) {
    Fraction first = parts.get(0).ratio();
    if (parts.stream().anyMatch(part -> part.ratio().signum() <= 0)) {
      return Fraction.ZERO;
    }
    if (parts.stream().allMatch(part -> part.ratio().equals(first))) {
      return first;
    }
    List<BigInteger> weights = whole(parts.stream().map(Part::weight).toList());
    BigInteger all = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    return all.compareTo(BigInteger.valueOf(MOST)) <= 0
        ? root(product(parts, weights), all.intValueExact())
        : byLogarithms(parts, weights, all);
  }

  /** The weights as whole numbers without a common divisor. */
  private static List<BigInteger> whole(List<Fraction> weights) {
    BigInteger unit =
        weights.stream()
            .map(Fraction::denominator)
            .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    List<BigInteger> whole =
        weights.stream()
            .map(weight -> weight.numerator().multiply(unit).divide(weight.denominator()))
            .toList();
    BigInteger common = whole.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    return whole.stream().map(weight -> weight.divide(common)).toList();
  }

  private static Fraction product(List<Part> parts, List<BigInteger> weights) {
    BigInteger numerator = BigInteger.ONE;
    BigInteger denominator = BigInteger.ONE;
    for (int i = 0; i < parts.size(); i++) {
      Fraction ratio = parts.get(i).ratio();
      int power = weights.get(i).intValueExact();
      numerator = numerator.multiply(ratio.numerator().pow(power));
      denominator = denominator.multiply(ratio.denominator().pow(power));
    }
    return new Fraction(numerator, denominator);
  }

  private static Fraction root(Fraction product, int degree) {
    BigInteger numerator = floorRoot(product.numerator(), degree);
    BigInteger denominator = floorRoot(product.denominator(), degree);
    if (numerator.pow(degree).equals(product.numerator())
        && denominator.pow(degree).equals(product.denominator())) {
      return new Fraction(numerator, denominator);
    }
    // Half a unit of the last digit more, cut off, is rounded.
    BigInteger scale = BigInteger.TEN.pow(DIGITS).shiftLeft(1);
    BigInteger doubled =
        floorRoot(
            product.numerator().multiply(scale.pow(degree)).divide(product.denominator()), degree);
    BigInteger rounded = doubled.add(BigInteger.ONE).shiftRight(1);
    return Fraction.of(new BigDecimal(rounded, DIGITS));
  }

  /** The largest whole number whose power is at most {@code number}, by Newton's method. */
  private static BigInteger floorRoot(BigInteger number, int degree) {
    if (number.signum() == 0 || degree == 1) {
      return number;
    }
    BigInteger less = BigInteger.valueOf(degree - 1L);
    BigInteger next = BigInteger.ONE.shiftLeft(number.bitLength() / degree + 1);
    BigInteger root;
    do {
      root = next;
      next =
          root.multiply(less)
              .add(number.divide(root.pow(degree - 1)))
              .divide(BigInteger.valueOf(degree));
    } while (next.compareTo(root) < 0);
    return root;
  }

  private static Fraction byLogarithms(List<Part> parts, List<BigInteger> weights, BigInteger all) {
    double sum = 0;
    for (int i = 0; i < parts.size(); i++) {
      sum += weights.get(i).doubleValue() * StrictMath.log(parts.get(i).ratio().doubleValue());
    }
    double mean = StrictMath.exp(sum / all.doubleValue());
    return Fraction.of(new BigDecimal(mean).setScale(DIGITS_OF_DOUBLE, RoundingMode.HALF_EVEN));
  }
}
