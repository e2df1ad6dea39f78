package dev.evenhand.engine.agreement.count;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/**
 * One reviewer's exact sums over the items of one size.
 *
 * @param raters how many numeric ratings each of these items has, m
 * @param items how many they are
 * @param sum of the reviewer's own ratings x, in units of the last digit kept
 * @param squares sum of their squares
 * @param excess sum of {@code S - m x}, with S the sum of all ratings of the item
 * @param excessSquares sum of the squares of that
 */
public record SharedRatings(
    int raters,
    long items,
    BigInteger sum,
    BigInteger squares,
    BigInteger excess,
    BigInteger excessSquares) {
  /** The total over the parts of a sum, or of what is made of it. */
  public static BigInteger total(
      List<SharedRatings> parts, Function<SharedRatings, BigInteger> number) {
    return parts.stream().map(number).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
