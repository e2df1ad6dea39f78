package dev.evenhand.engine.calibration.verdict;

import java.util.stream.IntStream;

/**
 * How alike two reviewers' answers are beside how alike they could be, given how often each gives
 * which: 1 where one follows from the other, however harsh either is; 0 as by chance. Below 0 the
 * plain coefficient.
 *
 * <p>Plain loops, as every shuffle of a test comes through here.
 */
final class CampMeasures {
  /** Variances of answers from 0 to 1 below this are rounding. */
  private static final double ROUNDING = 1e-9;

  private CampMeasures() {}

  /** A measure of two reviewers. */
  private interface OfTwo {
    double of(int a, int b);
  }

  /** Cohen's kappa, above 0 as a share of its maximum; chance by all answers of both. */
  static double[][] ofNames(PairSums sums, long[][] counts) {
    double[][] shares = shares(counts);
    return matrix(
        sums,
        (a, b) -> {
          double chance = 0;
          double most = 0;
          for (int c = 0; c < shares[a].length; c++) {
            chance += shares[a][c] * shares[b][c];
            most += Math.min(shares[a][c], shares[b][c]);
          }
          double beyond = sums.meanProduct(a, b) - chance;
          return ratio(beyond, beyond > 0 ? most - chance : 1 - chance);
        });
  }

  /**
   * Pearson's correlation, above 0 as a share of that of both in the same order.
   *
   * @param values of the answers, ascending
   */
  static double[][] ofNumbers(PairSums sums, long[][] counts, double[] values) {
    double[][] shares = shares(counts);
    double[] deviations =
        IntStream.range(0, shares.length)
            .mapToDouble(a -> Math.sqrt(inOrder(shares[a], shares[a], values)))
            .toArray();
    return matrix(
        sums,
        (a, b) -> {
          double plain =
              ratio(sums.covariance(a, b), Math.sqrt(sums.variance(a, b) * sums.variance(b, a)));
          return plain <= 0
              ? plain
              : ratio(plain * deviations[a] * deviations[b], inOrder(shares[a], shares[b], values));
        });
  }

  private static double[][] matrix(PairSums sums, OfTwo measure) {
    double[][] all = new double[sums.reviewers()][sums.reviewers()];
    for (int a = 0; a < all.length; a++) {
      all[a][a] = Double.NaN;
      for (int b = 0; b < a; b++) {
        all[a][b] = sums.items(a, b) < VerdictRules.LEAST_ITEMS ? Double.NaN : measure.of(a, b);
        all[b][a] = all[a][b];
      }
    }
    return all;
  }

  private static double[][] shares(long[][] counts) {
    double[][] shares = new double[counts.length][];
    for (int a = 0; a < counts.length; a++) {
      shares[a] = new double[counts[a].length];
      long all = 0;
      for (long count : counts[a]) {
        all += count;
      }
      for (int c = 0; c < shares[a].length; c++) {
        shares[a][c] = counts[a][c] / (double) Math.max(1, all);
      }
    }
    return shares;
  }

  /** From -1 to 1, 0 where nothing varies. */
  private static double ratio(double part, double whole) {
    return whole > ROUNDING ? Math.max(-1, Math.min(1, part / whole)) : 0;
  }

  /** The covariance of two distributions of values where both ascend together. */
  private static double inOrder(double[] one, double[] other, double[] values) {
    double products = 0;
    int i = 0;
    int k = 0;
    double leftOfOne = one[0];
    double leftOfOther = other[0];
    while (i < one.length && k < other.length) {
      double both = Math.min(leftOfOne, leftOfOther);
      products += both * values[i] * values[k];
      leftOfOne -= both;
      leftOfOther -= both;
      if (leftOfOne <= leftOfOther) {
        leftOfOne = ++i < one.length ? one[i] : 0;
      } else {
        leftOfOther = ++k < other.length ? other[k] : 0;
      }
    }
    return products - mean(one, values) * mean(other, values);
  }

  private static double mean(double[] shares, double[] values) {
    double mean = 0;
    for (int c = 0; c < shares.length; c++) {
      mean += shares[c] * values[c];
    }
    return mean;
  }
}
