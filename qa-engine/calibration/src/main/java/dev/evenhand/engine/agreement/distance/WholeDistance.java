package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.Patterns;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Distances between categories as whole numbers, all times one factor that cancels in every
 * coefficient: so a kappa of 0 is 0, and not a rounding error below it.
 */
public final class WholeDistance {
  /** What is quadratic in the categories is not done for more. */
  private static final int MAX_CATEGORIES = 64;

  private static final int MAX_DECIMALS = 6;
  private static final int MAX_BITS = 24;

  private final int categories;
  private final boolean nominal;
  private final Apart apart;

  private final long greatest;

  private WholeDistance(int categories, boolean nominal, Apart apart, long greatest) {
    this.categories = categories;
    this.nominal = nominal;
    this.apart = apart;
    this.greatest = greatest;
  }

  /** How far two categories are apart. */
  private interface Apart {
    long between(int c, int k);
  }

  /**
   * By the distance of positions.
   *
   * @param one what a step of 1 is in the positions
   */
  private static WholeDistance of(Weighting weighting, long[] positions, long one) {
    long range =
        LongStream.of(positions).max().orElse(0) - LongStream.of(positions).min().orElse(0);
    boolean nominal = weighting == Weighting.NOMINAL;
    return new WholeDistance(
        positions.length,
        nominal,
        (c, k) -> apart(weighting, Math.abs(positions[c] - positions[k]), one),
        nominal || weighting == Weighting.ADJACENT ? 1 : apart(weighting, range, one));
  }

  private static long apart(Weighting weighting, long steps, long one) {
    return switch (weighting) {
      case NOMINAL -> steps == 0 ? 0 : 1;
      case LINEAR -> steps;
      case QUADRATIC -> steps * steps;
      case ORDINAL -> steps * (steps + 1);
      case ADJACENT -> steps <= one ? 0 : 1;
      case RATIO, JACCARD, MASI, TOLD -> throw new IllegalStateException("not by positions");
    };
  }

  /**
   * Distances that are told.
   *
   * @param matrix symmetric, 0 on the diagonal; kept
   * @param greatest what agreement counts as 0
   */
  static WholeDistance ofMatrix(long[][] matrix, long greatest) {
    return new WholeDistance(matrix.length, false, (c, k) -> matrix[c][k], greatest);
  }

  /** By the numbers of the categories; empty where they are too many, or too long for this. */
  public static Optional<WholeDistance> of(CategoryScale scale, Weighting weighting) {
    if (weighting == Weighting.NOMINAL) {
      return Optional.of(ofRanks(scale.size(), weighting));
    }
    if (weighting == Weighting.RATIO || scale.size() > MAX_CATEGORIES) {
      return Optional.empty();
    }
    if (weighting == Weighting.TOLD) {
      return ToldWeights.of(scale).wholeDistance();
    }
    if (weighting.ofSets()) {
      return AnswerSets.of(scale.labels(), weighting).wholeDistance();
    }
    return weighting == Weighting.ORDINAL
        ? Optional.of(ofRanks(scale.size(), weighting))
        : ofNumbers(scale.numbersOrRanks(), weighting);
  }

  /**
   * Between the categories of two reviewers, by rank, sets or weights; empty where they are too
   * many.
   */
  public static Optional<WholeDistance> ofPair(CategoryScale scale, Weighting weighting) {
    if (weighting != Weighting.NOMINAL && !weighting.byRank()) {
      return of(scale, weighting);
    }
    return weighting == Weighting.NOMINAL || scale.size() <= MAX_CATEGORIES
        ? Optional.of(ofRanks(scale.size(), weighting))
        : Optional.empty();
  }

  private static WholeDistance ofRanks(int categories, Weighting weighting) {
    return of(weighting, LongStream.range(0, categories).toArray(), 1);
  }

  private static Optional<WholeDistance> ofNumbers(List<BigDecimal> numbers, Weighting weighting) {
    int decimals = numbers.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    BigDecimal least = numbers.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    if (decimals > MAX_DECIMALS || numbers.stream().anyMatch(n -> n.precision() > MAX_BITS)) {
      return Optional.empty();
    }
    int places = Math.max(0, decimals);
    List<BigInteger> whole =
        numbers.stream()
            .map(number -> number.subtract(least).movePointRight(places).toBigInteger())
            .toList();
    return whole.stream().allMatch(number -> number.bitLength() <= MAX_BITS)
        ? Optional.of(
            of(
                weighting,
                whole.stream().mapToLong(BigInteger::longValue).toArray(),
                BigInteger.TEN.pow(places).longValueExact()))
        : Optional.empty();
  }

  /**
   * Krippendorff's ordinal distance, the square of that of mid-ranks; empty where categories or
   * ratings are too many for this.
   *
   * @param ratings by category, of the units that count
   */
  public static Optional<WholeDistance> ofMidRanks(long[] ratings) {
    long[] ranks = new long[ratings.length];
    long below = 0;
    for (int c = 0; c < ratings.length; c++) {
      ranks[c] = 2 * below + ratings[c];
      below += ratings[c];
    }
    return ratings.length <= MAX_CATEGORIES && below < 1L << MAX_BITS
        ? Optional.of(of(Weighting.QUADRATIC, ranks, 1))
        : Optional.empty();
  }

  /** 0 from itself. */
  public long between(int c, int k) {
    return apart.between(c, k);
  }

  /** That of the least from the greatest; what agreement counts as 0. */
  public long greatest() {
    return greatest;
  }

  /**
   * {@code sum of r_c * r_k * d(c, k)} over the ordered pairs of ratings that one unit of the
   * pattern received.
   *
   * @throws ArithmeticException beyond 64 bits
   */
  public long pairs(Patterns patterns, int pattern) {
    long sum = 0;
    for (int i = patterns.start(pattern); i < patterns.end(pattern); i += 2) {
      for (int j = patterns.start(pattern); j < i; j += 2) {
        long apart = between(patterns.category(i), patterns.category(j));
        long ratings = (long) patterns.count(i) * patterns.count(j);
        sum = Math.addExact(sum, Math.multiplyExact(2 * ratings, apart));
      }
    }
    return sum;
  }

  /** {@code sum of a_c * b_k * d(c, k)} over all ordered pairs of categories. */
  public BigInteger total(List<BigInteger> a, List<BigInteger> b) {
    BigInteger sum = BigInteger.ZERO;
    if (nominal) {
      for (int c = 0; c < categories; c++) {
        sum = sum.subtract(a.get(c).multiply(b.get(c)));
      }
      return sum.add(sum(a).multiply(sum(b)));
    }
    for (int c = 0; c < categories; c++) {
      for (int k = 0; k < categories && a.get(c).signum() != 0; k++) {
        if (b.get(k).signum() != 0 && between(c, k) != 0) {
          BigInteger distance = BigInteger.valueOf(between(c, k));
          sum = sum.add(a.get(c).multiply(b.get(k)).multiply(distance));
        }
      }
    }
    return sum;
  }

  /** The sum of all distances, as if each category occurred once. */
  public BigInteger total() {
    List<BigInteger> ones = IntStream.range(0, categories).mapToObj(c -> BigInteger.ONE).toList();
    return total(ones, ones);
  }

  private static BigInteger sum(List<BigInteger> numbers) {
    return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** A list with the number of each category. */
  public List<BigInteger> byCategory(IntToLongFunction number) {
    return IntStream.range(0, categories)
        .mapToObj(c -> BigInteger.valueOf(number.applyAsLong(c)))
        .toList();
  }
}
