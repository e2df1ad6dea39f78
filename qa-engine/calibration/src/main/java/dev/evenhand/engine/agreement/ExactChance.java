package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.BigRatio;
import dev.evenhand.engine.agreement.count.ExactRatio;
import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.count.ReviewerUsage;
import dev.evenhand.engine.agreement.distance.ChanceModel;
import dev.evenhand.engine.agreement.distance.WholeDistance;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The disagreement that chance would make, in whole numbers. */
record ExactChance(Patterns patterns, WholeDistance distance) {
  /** By what all reviewers together, or all categories, are like. */
  BigRatio of(ChanceModel model) {
    BigInteger greatest = BigInteger.valueOf(distance.greatest());
    BigInteger categories = BigInteger.valueOf(patterns.categories());
    return switch (model) {
      case NONE -> new BigRatio(greatest, BigInteger.ONE);
      case BRENNAN_PREDIGER -> new BigRatio(distance.total(), categories.pow(2));
      case FLEISS -> {
        Shares shares = shares();
        yield new BigRatio(distance.total(shares.parts, shares.parts), shares.whole.pow(2));
      }
      case GWET -> {
        Shares shares = shares();
        BigInteger square = shares.whole.pow(2);
        BigInteger pairs = categories.multiply(categories.subtract(BigInteger.ONE));
        BigInteger weights = greatest.multiply(categories.pow(2)).subtract(distance.total());
        BigInteger spread =
            shares.parts.stream().map(part -> part.pow(2)).reduce(square, BigInteger::subtract);
        yield new BigRatio(
            greatest.multiply(pairs).multiply(square).subtract(weights.multiply(spread)),
            pairs.multiply(square));
      }
    };
  }

  /** For each category its share, as parts of one whole. */
  private record Shares(List<BigInteger> parts, BigInteger whole) {}

  /** The mean over all items of the categories' shares of the item's ratings. */
  private Shares shares() {
    var byRatings = new TreeMap<Integer, long[]>();
    for (int p = 0; p < patterns.size(); p++) {
      long[] sums =
          byRatings.computeIfAbsent(patterns.ratings(p), r -> new long[patterns.categories()]);
      for (int i = patterns.start(p); i < patterns.end(p); i += 2) {
        long ratings = Math.multiplyExact(patterns.units(p), patterns.count(i));
        int category = patterns.category(i);
        sums[category] = Math.addExact(sums[category], ratings);
      }
    }
    BigInteger common =
        byRatings.keySet().stream()
            .map(BigInteger::valueOf)
            .reduce(BigInteger.ONE, ExactRatio::leastCommonMultiple);
    List<BigInteger> parts =
        new ArrayList<>(Collections.nCopies(patterns.categories(), BigInteger.ZERO));
    byRatings.forEach(
        (ratings, sums) -> {
          BigInteger weight = common.divide(BigInteger.valueOf(ratings));
          for (int k = 0; k < sums.length; k++) {
            parts.set(k, parts.get(k).add(weight.multiply(BigInteger.valueOf(sums[k]))));
          }
        });
    return new Shares(parts, common.multiply(BigInteger.valueOf(patterns.unitsOf(1))));
  }

  /** The mean disagreement of a rating of one reviewer and one of another, by all their habits. */
  BigRatio of(ReviewerUsage usage) {
    int reviewers = usage.reviewers();
    BigInteger common =
        IntStream.range(0, reviewers)
            .mapToObj(g -> BigInteger.valueOf(usage.ratings(g)))
            .reduce(BigInteger.ONE, ExactRatio::leastCommonMultiple);
    List<BigInteger> all =
        new ArrayList<>(Collections.nCopies(patterns.categories(), BigInteger.ZERO));
    BigInteger alone = BigInteger.ZERO;
    for (int g = 0; g < reviewers; g++) {
      List<BigInteger> own =
          new ArrayList<>(Collections.nCopies(patterns.categories(), BigInteger.ZERO));
      BigInteger weight = common.divide(BigInteger.valueOf(usage.ratings(g)));
      for (int i = usage.start(g); i < usage.end(g); i++) {
        BigInteger part = weight.multiply(BigInteger.valueOf(usage.count(i)));
        own.set(usage.category(i), part);
        all.set(usage.category(i), all.get(usage.category(i)).add(part));
      }
      alone = alone.add(distance.total(own, own));
    }
    return new BigRatio(
        distance.total(all, all).subtract(alone),
        common.pow(2).multiply(product(reviewers, reviewers - 1L)));
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
