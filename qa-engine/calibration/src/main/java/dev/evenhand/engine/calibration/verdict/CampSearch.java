package dev.evenhand.engine.calibration.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The division of reviewers into two camps that are furthest apart: of up to {@value
 * #MOST_SEARCHED} the best of all there are, of more where the greatest difference among them
 * begins (the first eigenvector), moved on while moving one reviewer makes it clearer.
 */
final class CampSearch {
  /** Of one more there are twice as many divisions. */
  private static final int MOST_SEARCHED = 12;

  private static final int ITERATIONS = 30;

  private final double[][] likeness;
  private final int[] reviewers;
  private final int least;

  private CampSearch(double[][] likeness, int least) {
    this.likeness = likeness;
    this.least = least;
    this.reviewers =
        IntStream.range(0, likeness.length)
            .filter(one -> Arrays.stream(likeness[one]).anyMatch(found -> !Double.isNaN(found)))
            .toArray();
  }

  /**
   * Looks for the camps.
   *
   * @param least how many are a camp
   */
  static Optional<CampSplit> best(double[][] likeness, int least) {
    CampSearch search = new CampSearch(likeness, least);
    if (search.reviewers.length < 2 * least) {
      return Optional.empty();
    }
    CampSplit found =
        search.reviewers.length <= MOST_SEARCHED ? search.ofAll() : search.fromEigenvector();
    return Optional.of(found).filter(split -> !Double.isNaN(split.apart()));
  }

  /** Every division once: the last reviewer is never of the second camp. */
  private CampSplit ofAll() {
    int all = 1 << reviewers.length;
    double[] sums = new double[all];
    int[] pairs = new int[all];
    for (int some = 1; some < all; some++) {
      add(some, sums, pairs);
    }
    int best = 0;
    double furthest = Double.NEGATIVE_INFINITY;
    for (int second = 0; second < all / 2; second++) {
      int first = all - 1 - second;
      if (Integer.bitCount(first) >= least && Integer.bitCount(second) >= least) {
        double apart = apart(first, second, sums, pairs);
        if (apart > furthest) {
          furthest = apart;
          best = second;
        }
      }
    }
    return split(best);
  }

  /** The pairs of some reviewers: those without the lowest, and the lowest with each other. */
  private void add(int some, double[] sums, int[] pairs) {
    int rest = some & (some - 1);
    int lowest = Integer.numberOfTrailingZeros(some);
    sums[some] = sums[rest];
    pairs[some] = pairs[rest];
    for (int left = rest; left != 0; left &= left - 1) {
      double found = likeness[reviewers[lowest]][reviewers[Integer.numberOfTrailingZeros(left)]];
      if (!Double.isNaN(found)) {
        sums[some] += found;
        pairs[some]++;
      }
    }
  }

  private static double apart(int first, int second, double[] sums, int[] pairs) {
    int all = pairs.length - 1;
    double across =
        (sums[all] - sums[first] - sums[second]) / (pairs[all] - pairs[first] - pairs[second]);
    return Math.min(sums[first] / pairs[first], sums[second] / pairs[second]) - across;
  }

  private CampSplit split(int second) {
    boolean[] isSecond = new boolean[reviewers.length];
    for (int i = 0; i < isSecond.length; i++) {
      isSecond[i] = (second >> i & 1) == 1;
    }
    return split(isSecond);
  }

  private CampSplit split(boolean... isSecond) {
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    for (int i = 0; i < isSecond.length; i++) {
      (isSecond[i] ? second : first).add(reviewers[i]);
    }
    return CampSplit.of(first, second, likeness);
  }

  private CampSplit fromEigenvector() {
    double[] vector = eigenvector();
    double[] sorted = Arrays.stream(vector).sorted().toArray();
    double from = Math.min(Math.max(0, sorted[least - 1]), sorted[sorted.length - least - 1]);
    CampMoves camps = new CampMoves(likeness, reviewers, least);
    for (int i = 0; i < vector.length; i++) {
      if (vector[i] <= from) {
        camps.move(i);
      }
    }
    camps.climb();
    return split(camps.second());
  }

  /** Of the likenesses less what each reviewer has on average, by the power method. */
  private double[] eigenvector() {
    double[][] centred = centred();
    double[] vector =
        IntStream.range(0, centred.length).mapToDouble(i -> Math.cos(1.0 + i)).toArray();
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      vector = normed(times(centred, vector));
    }
    return vector;
  }

  private double[][] centred() {
    int size = reviewers.length;
    double[] means = new double[size];
    double[][] centred = new double[size][size];
    for (int i = 0; i < size; i++) {
      means[i] =
          Arrays.stream(likeness[reviewers[i]])
              .filter(found -> !Double.isNaN(found))
              .average()
              .orElse(0);
    }
    double mean = Arrays.stream(means).average().orElse(0);
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double found = likeness[reviewers[i]][reviewers[k]];
        // So many times the identity that no eigenvalue is below 0.
        centred[i][k] =
            i == k ? size : Double.isNaN(found) ? 0 : found - means[i] - means[k] + mean;
      }
    }
    return centred;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < product.length; i++) {
      for (int k = 0; k < product.length; k++) {
        product[i] += matrix[i][k] * vector[k];
      }
    }
    return product;
  }

  private static double[] normed(double... vector) {
    double squares = 0;
    for (double one : vector) {
      squares += one * one;
    }
    double norm = squares > 0 ? Math.sqrt(squares) : 1;
    return Arrays.stream(vector).map(one -> one / norm).toArray();
  }
}
