package dev.evenhand.engine.agreement.count;

import java.math.BigInteger;
import java.util.List;

/**
 * The sums of squares of a complete table of n items by k reviewers, as whole numbers: each is the
 * sum of squares times {@code n k} and the square of the unit of the numbers. An offset of all
 * ratings cancels exactly.
 *
 * @param spreads for each reviewer {@code n sum of x^2 - (sum of x)^2}
 */
public record SquareSums(
    long items,
    int reviewers,
    BigInteger between,
    BigInteger reviewerMeans,
    BigInteger total,
    List<BigInteger> spreads) {
  /**
   * The sums of squares of the items that all reviewers rated.
   *
   * @param sums of each reviewer over those items, of which there must be some
   */
  public static SquareSums of(List<SharedRatings> sums) {
    long items = sums.get(0).items();
    BigInteger n = BigInteger.valueOf(items);
    BigInteger k = BigInteger.valueOf(sums.size());
    BigInteger squares = SharedRatings.total(sums, SharedRatings::squares);
    BigInteger squaresOfSums = SharedRatings.total(sums, reviewer -> reviewer.sum().pow(2));
    BigInteger excess = SharedRatings.total(sums, SharedRatings::excessSquares);
    // Over the reviewers of an item of sum S, (S - k x)^2 adds up to k^2 sum of x^2 - k S^2.
    BigInteger squaresOfItemSums = k.pow(2).multiply(squares).subtract(excess).divide(k);
    BigInteger squareOfSum = SharedRatings.total(sums, SharedRatings::sum).pow(2);
    return new SquareSums(
        items,
        sums.size(),
        n.multiply(squaresOfItemSums).subtract(squareOfSum),
        k.multiply(squaresOfSums).subtract(squareOfSum),
        n.multiply(k).multiply(squares).subtract(squareOfSum),
        sums.stream().map(g -> n.multiply(g.squares()).subtract(g.sum().pow(2))).toList());
  }

  /** Between items. */
  public BigInteger items(long factor) {
    return between.multiply(BigInteger.valueOf(factor));
  }

  /** Between reviewers. */
  public BigInteger reviewers(long factor) {
    return reviewerMeans.multiply(BigInteger.valueOf(factor));
  }

  /** Within items. */
  public BigInteger within(long factor) {
    return total.subtract(between).multiply(BigInteger.valueOf(factor));
  }

  /** What neither items nor reviewers explain. */
  public BigInteger residual(long factor) {
    return total.subtract(between).subtract(reviewerMeans).multiply(BigInteger.valueOf(factor));
  }

  /** Whether all numbers are equal. */
  public boolean isConstant() {
    return total.signum() == 0;
  }

  /** The sum of {@link #spreads}. */
  public BigInteger ownSpread() {
    return spreads.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The same with the products of every two different reviewers, over ordered pairs. */
  public BigInteger sharedSpread() {
    return between.subtract(ownSpread());
  }
}
