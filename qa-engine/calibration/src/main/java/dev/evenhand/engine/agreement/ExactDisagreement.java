package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.BigRatio;
import dev.evenhand.engine.agreement.count.ExactRatio;
import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.WholeDistance;
import java.math.BigInteger;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** How far the ratings of an item disagree, in whole numbers. */
record ExactDisagreement(Patterns patterns, WholeDistance distance) {
  /** The mean of two ratings of an item, over the items with at least two. */
  BigRatio mean() {
    BigRatio sum = sum(ratings -> ratings * (ratings - 1));
    BigInteger items = BigInteger.valueOf(patterns.unitsOf(2));
    return new BigRatio(sum.numerator(), sum.denominator().multiply(items));
  }

  /** The sum over Krippendorff's coincidences. */
  BigRatio ofCoincidences() {
    return sum(ratings -> ratings - 1);
  }

  /**
   * The sum over the pairs of ratings of each item.
   *
   * @param divisor of the pairs of an item with so many ratings
   */
  private BigRatio sum(ToLongFunction<Long> divisor) {
    NavigableMap<Long, Long> pairs = byRatings();
    BigInteger common =
        pairs.keySet().stream()
            .map(ratings -> BigInteger.valueOf(divisor.applyAsLong(ratings)))
            .reduce(BigInteger.ONE, ExactRatio::leastCommonMultiple);
    BigInteger sum = BigInteger.ZERO;
    for (var entry : pairs.entrySet()) {
      BigInteger own = BigInteger.valueOf(divisor.applyAsLong(entry.getKey()));
      sum = sum.add(common.divide(own).multiply(BigInteger.valueOf(entry.getValue())));
    }
    return new BigRatio(sum, common);
  }

  /** The disagreement of all pairs of ratings, by how many ratings an item has. */
  private NavigableMap<Long, Long> byRatings() {
    var sums = new TreeMap<Long, Long>();
    for (int p = 0; p < patterns.size(); p++) {
      if (patterns.isPairable(p)) {
        long pairs = Math.multiplyExact(patterns.units(p), distance.pairs(patterns, p));
        sums.merge((long) patterns.ratings(p), pairs, Math::addExact);
      }
    }
    return sums;
  }
}
