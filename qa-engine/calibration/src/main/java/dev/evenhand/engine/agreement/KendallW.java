package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ExactRatio;
import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.agreement.count.ReviewerUsage;
import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.ResampledConcordance;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Kendall's W: whether k reviewers put n items into the same order, from 0 to 1.
 *
 * <p>{@code W = 12 S / (k^2 (n^3 - n) - k T)} with {@code S} the sum of squares of the items' sums
 * of mid-ranks about their mean and {@code T} the sum of {@code t^3 - t} over each reviewer's ties
 * of t items. All in whole numbers, divided once. The details hold {@code chi2 = k (n - 1) W} with
 * its degrees of freedom {@code df} and {@code p}, {@code meanSpearman}, the mean of Spearman's
 * correlations of every two reviewers, and {@code uncorrected}, the W that takes no note of ties.
 * Without ties the mean correlation is {@code (k W - 1) / (k - 1)}; with ties it is not, and is the
 * mean of the correlations of mid-ranks, over the pairs whose two reviewers do not rate all alike.
 *
 * <ul>
 *   <li>a reviewer who rates all items alike pulls W down but leaves it defined
 *   <li>undefined if all do, if a rating is missing, or for a single item
 *   <li>no interval in closed form; {@link JackknifeIntervals} gives one from a table
 * </ul>
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177732186">Kendall and Babington Smith (1939), The
 *     problem of m rankings</a>
 */
final class KendallW {
  static final Formula FORMULA =
      new Formula(
          (counts, confidence) -> of(counts),
          MissingRule.COMPLETE_DATA,
          null,
          true,
          new Resampling<>(
              Rows.class,
              Weighting.class,
              Rows::fitsSums,
              (rows, alone) -> new ResampledConcordance(rows)),
          Weighting.ORDINAL);

  private final RatedBy ratedBy;
  private final ReviewerUsage usage;
  private final int[] order;
  private final BigInteger n;
  private final BigInteger k;
  private final long items;

  /** By entry of {@link #usage}: twice the mid-rank, counted from 1. */
  private final long[] ranks;

  /** The sum of {@code t^3 - t}. */
  private BigInteger ties = BigInteger.ZERO;

  private KendallW(RatingCounts counts) {
    this.ratedBy = counts.reviewers();
    this.usage = ratedBy.usage();
    this.order = counts.patterns().scale().valueRanks();
    this.items = counts.patterns().unitsOf(1);
    this.n = BigInteger.valueOf(items);
    this.k = BigInteger.valueOf(usage.reviewers());
    this.ranks = new long[usage.size()];
  }

  private static Coefficient of(RatingCounts counts) {
    return counts
        .nothingToCompare()
        .or(counts::incomplete)
        .or(counts::tooManyReviewers)
        .or(counts::oneItem)
        .orElseGet(() -> new KendallW(counts).coefficient(counts.patterns()));
  }

  private Coefficient coefficient(Patterns patterns) {
    for (int g = 0; g < usage.reviewers(); g++) {
      rank(g);
    }
    BigInteger untied = k.pow(2).multiply(cubeLess(n));
    BigInteger denominator = untied.subtract(k.multiply(ties));
    if (denominator.signum() == 0) {
      boolean alike = !new Variation(patterns, Weighting.ADJACENT).existsIn(patterns.ratingsOf(1));
      return Coefficient.undefined(
          UndefinedReason.NO_VARIATION,
          "every reviewer rated all items alike",
          alike ? 1.0 : null,
          items);
    }
    BigInteger numerator = spread().multiply(BigInteger.valueOf(3));
    double value = ExactRatio.of(numerator, denominator);
    return Coefficient.of(value, Undefined.NO_INTERVAL, items)
        .withDetails(details(value, ExactRatio.of(numerator, untied)));
  }

  private Map<String, Double> details(double value, double uncorrected) {
    double reviewers = usage.reviewers();
    double degrees = items - 1.0;
    double chi2 = reviewers * degrees * value;
    var details =
        new Details()
            .put("chi2", chi2)
            .put("df", degrees)
            .put("p", ChiSquaredDistribution.of(degrees).survivalProbability(chi2));
    double meanSpearman = new MeanSpearman(ratedBy, ranks, items).value();
    if (!Double.isNaN(meanSpearman)) {
      details.put("meanSpearman", meanSpearman);
    }
    return details.put("uncorrected", uncorrected).map();
  }

  /** Ranks the items of one reviewer; categories of equal numbers are tied. */
  private void rank(int reviewer) {
    int[] entries =
        IntStream.range(usage.start(reviewer), usage.end(reviewer))
            .boxed()
            .sorted(Comparator.comparingInt(i -> order[usage.category(i)]))
            .mapToInt(i -> i)
            .toArray();
    long below = 0;
    for (int from = 0; from < entries.length; ) {
      int to = from;
      long tied = 0;
      while (to < entries.length && isTied(entries[from], entries[to])) {
        tied += usage.count(entries[to++]);
      }
      for (int i = from; i < to; i++) {
        ranks[entries[i]] = 2 * below + tied + 1;
      }
      ties = ties.add(cubeLess(BigInteger.valueOf(tied)));
      below += tied;
      from = to;
    }
  }

  private boolean isTied(int entry, int other) {
    return order[usage.category(entry)] == order[usage.category(other)];
  }

  /** Four times S. */
  private BigInteger spread() {
    BigInteger[] sum = {BigInteger.ZERO};
    for (int i = 0; i < ranks.length; i++) {
      sum[0] = sum[0].add(product(ranks[i], ranks[i], usage.count(i)));
    }
    ratedBy
        .tables()
        .forEach(
            (first, second, row, column, count) -> {
              long rank = ranks[usage.entry(first, row)];
              long other = ranks[usage.entry(second, column)];
              sum[0] = sum[0].add(product(rank, other, count).shiftLeft(1));
            });
    BigInteger mean = k.multiply(n.add(BigInteger.ONE));
    return sum[0].subtract(n.multiply(mean.pow(2)));
  }

  private static BigInteger product(long a, long b, long count) {
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(b))
        .multiply(BigInteger.valueOf(count));
  }

  private static BigInteger cubeLess(BigInteger t) {
    return t.pow(3).subtract(t);
  }
}
