package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.agreement.count.ReviewerUsage;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The mean of Spearman's rank correlations of every two reviewers who rated all items: each is the
 * correlation of their mid-ranks, so ties need no correction. Pairs with a reviewer who rates all
 * items alike have no correlation and are left out.
 *
 * @see <a href="https://doi.org/10.2307/1412159">Spearman (1904), The proof and measurement of
 *     association between two things</a>
 */
final class MeanSpearman {
  private final RatedBy ratedBy;
  private final ReviewerUsage usage;
  private final long[] ranks;
  private final BigInteger items;

  /** The square of the sum of twice the mid-ranks, which is the same for every reviewer. */
  private final BigInteger square;

  /**
   * Of reviewers who each rated all items.
   *
   * @param ranks by entry of the reviewers' usage twice the mid-rank, counted from 1
   */
  MeanSpearman(RatedBy ratedBy, long[] ranks, long items) {
    this.ratedBy = ratedBy;
    this.usage = ratedBy.usage();
    this.ranks = ranks;
    this.items = BigInteger.valueOf(items);
    this.square = this.items.multiply(this.items.add(BigInteger.ONE)).pow(2);
  }

  /** NaN if no pair has a correlation. */
  double value() {
    int reviewers = usage.reviewers();
    BigInteger[] products = products(reviewers);
    BigInteger[] spreads = spreads(reviewers);
    double sum = 0;
    int pairs = 0;
    for (int g = 0; g < reviewers; g++) {
      for (int h = g + 1; h < reviewers; h++) {
        if (spreads[g].signum() > 0 && spreads[h].signum() > 0) {
          BigInteger shared = products[g * reviewers + h].multiply(items).subtract(square);
          sum += shared.doubleValue() / root(spreads[g].multiply(spreads[h]));
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  private static double root(BigInteger square) {
    return Math.sqrt(square.doubleValue());
  }

  /** By pair the sum over the items of the product of twice the mid-ranks. */
  private BigInteger[] products(int reviewers) {
    BigInteger[] products = new BigInteger[reviewers * reviewers];
    Arrays.fill(products, BigInteger.ZERO);
    ratedBy
        .tables()
        .forEach(
            (first, second, row, column, count) -> {
              int pair = first * reviewers + second;
              long rank = ranks[usage.entry(first, row)];
              long other = ranks[usage.entry(second, column)];
              products[pair] = products[pair].add(product(rank, other, count));
            });
    return products;
  }

  /** By reviewer n times the sum of squares of twice the mid-ranks about their mean. */
  private BigInteger[] spreads(int reviewers) {
    BigInteger[] spreads = new BigInteger[reviewers];
    for (int g = 0; g < reviewers; g++) {
      BigInteger sum = BigInteger.ZERO;
      for (int i = usage.start(g); i < usage.end(g); i++) {
        sum = sum.add(product(ranks[i], ranks[i], usage.count(i)));
      }
      spreads[g] = sum.multiply(items).subtract(square);
    }
    return spreads;
  }

  private static BigInteger product(long a, long b, long count) {
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(b))
        .multiply(BigInteger.valueOf(count));
  }
}
