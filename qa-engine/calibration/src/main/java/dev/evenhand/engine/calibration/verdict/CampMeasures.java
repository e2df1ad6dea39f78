package dev.evenhand.engine.calibration.verdict;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How alike two reviewers' answers are beside how alike they could be, given how often each gives
 * which: 1 where one follows from the other, however harsh either is; 0 as by chance. Below 0 the
 * plain coefficient.
 */
final class CampMeasures {
  /** Variances below this share of the squares are rounding. */
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
          double chance = sum(shares[a], c -> shares[a][c] * shares[b][c]);
          double most = sum(shares[a], c -> Math.min(shares[a][c], shares[b][c]));
          double beyond = sums.meanProduct(a, b) - chance;
          return ratio(beyond, beyond > 0 ? most - chance : 1 - chance);
        });
  }

  /** Pearson's correlation, above 0 as a share of that of both in the same order. */
  static double[][] ofNumbers(PairSums sums, long[][] counts, double[] values) {
    double[][] shares = shares(counts);
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((i, k) -> Double.compare(values[i], values[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ascending = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    double[][] sorted =
        Arrays.stream(shares)
            .map(own -> Arrays.stream(order).mapToDouble(i -> own[i]).toArray())
            .toArray(double[][]::new);
    double[] deviations =
        Arrays.stream(sorted)
            .mapToDouble(own -> Math.sqrt(inOrder(own, own, ascending)))
            .toArray();
    return matrix(
        sums,
        (a, b) -> {
          double plain =
              ratio(
                  sums.covariance(a, b), Math.sqrt(sums.variance(a, b) * sums.variance(b, a)));
          double most =
              ratio(inOrder(sorted[a], sorted[b], ascending), deviations[a] * deviations[b]);
          return plain > 0 ? ratio(plain, most) : plain;
        });
  }

  private static double[][] matrix(PairSums sums, OfTwo measure) {
    double[][] all = new double[sums.reviewers()][sums.reviewers()];
    for (int a = 0; a < all.length; a++) {
      all[a][a] = Double.NaN;
      for (int b = 0; b < a; b++) {
        all[a][b] =
            sums.items(a, b) < VerdictRules.LEAST_ITEMS ? Double.NaN : measure.of(a, b);
        all[b][a] = all[a][b];
      }
    }
    return all;
  }

  private static double[][] shares(long[][] counts) {
    return Arrays.stream(counts)
        .map(
            own -> {
              double all = Math.max(1, Arrays.stream(own).sum());
              return Arrays.stream(own).mapToDouble(count -> count / all).toArray();
            })
        .toArray(double[][]::new);
  }

  private static double sum(double[] over, IntToDoubleFunction term) {
    return IntStream.range(0, over.length).mapToDouble(term).sum();
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
    return products - sum(one, c -> one[c] * values[c]) * sum(other, c -> other[c] * values[c]);
  }
}
