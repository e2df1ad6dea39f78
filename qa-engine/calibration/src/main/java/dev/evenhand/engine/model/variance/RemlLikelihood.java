package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.estimate.arithmetic.Vectors;
import dev.evenhand.engine.model.Cholesky;
import dev.evenhand.engine.model.NumericRatings;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The restricted likelihood of {@code rating = mean + item + rater + residual} as a function of the
 * variances of items and raters, each over that of the residual; mean and residual variance are at
 * their best for these.
 *
 * <p>Items of equal size are added up once, so that an evaluation takes O(sizes * raters^2 +
 * raters^3) whatever the number of ratings.
 */
final class RemlLikelihood {
  /** Sums over the items of one size, each divided by it where the model divides by it. */
  private static final class Group {
    private final double[][] counts;
    private final double[] raterCounts;
    private final double[] raterSums;
    private double items;
    private double sum;
    private double squares;

    Group(int raters) {
      counts = new double[raters][raters];
      raterCounts = new double[raters];
      raterSums = new double[raters];
    }

    void add(NumericRatings ratings, int item, double sumOfItem) {
      double size = (double) ratings.end(item) - ratings.start(item);
      items++;
      sum += sumOfItem;
      squares += sumOfItem * sumOfItem / size;
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        int rater = ratings.rater(k);
        raterCounts[rater]++;
        raterSums[rater] += sumOfItem / size;
        for (int l = ratings.start(item); l < ratings.end(item); l++) {
          counts[rater][ratings.rater(l)] += 1 / size;
        }
      }
    }
  }

  /** The best mean, residual variance and rater effects for two ratios, and how good they are. */
  record Point(
      double deviance, double mean, double residual, List<Double> effects, double freedom) {
    /** The deviance at the same ratios where the residual variance is this one, not the best. */
    double deviance(double variance) {
      return deviance + freedom * (StrictMath.log(variance / residual) + residual / variance - 1);
    }
  }

  private final int raters;
  private final int size;
  private final SortedMap<Integer, Group> groups = new TreeMap<>();
  private final double[][] within;
  private final double[] withinSums;
  private double withinSquares;

  /** All values are taken less {@code mean}, which should be near the mean. */
  RemlLikelihood(NumericRatings ratings, double mean) {
    raters = ratings.raters().size();
    size = ratings.size();
    within = new double[raters][raters];
    withinSums = new double[raters];
    for (int item = 0; item < ratings.items().size(); item++) {
      add(ratings, item, mean);
    }
  }

  private void add(NumericRatings ratings, int item, double mean) {
    int start = ratings.start(item);
    int end = ratings.end(item);
    double sum = 0;
    for (int k = start; k < end; k++) {
      sum += ratings.value(k) - mean;
    }
    groups.computeIfAbsent(end - start, key -> new Group(raters)).add(ratings, item, sum);
    for (int k = start; k < end; k++) {
      double value = ratings.value(k) - mean - sum / (end - start);
      withinSquares += value * value;
      withinSums[ratings.rater(k)] += value;
      double[] row = within[ratings.rater(k)];
      row[ratings.rater(k)]++;
      for (int l = start; l < end; l++) {
        row[ratings.rater(l)] -= 1.0 / (end - start);
      }
    }
  }

  /** The likelihood where items and raters vary so many times as much as the residual. */
  Point at(double itemRatio, double raterRatio) {
    var shrunk = new Shrunk(this, itemRatio);
    for (int i = 0; i < raters; i++) {
      for (int j = 0; j <= i; j++) {
        shrunk.matrix[i][j] = raterRatio * shrunk.matrix[i][j] + (i == j ? 1 : 0);
      }
    }
    var cholesky = new Cholesky(shrunk.matrix);
    double[] solvedRight = cholesky.solve(shrunk.right);
    double[] solvedOnes = cholesky.solve(shrunk.ones);
    double weight = shrunk.weight - raterRatio * Vectors.product(shrunk.ones, solvedOnes);
    double sum = shrunk.sum - raterRatio * Vectors.product(shrunk.ones, solvedRight);
    double squares = shrunk.squares - raterRatio * Vectors.product(shrunk.right, solvedRight);
    double mean = sum / weight;
    double freedom = size - 1.0;
    double residual = Math.max(Double.MIN_NORMAL, squares - mean * sum) / freedom;
    List<Double> effects =
        IntStream.range(0, raters)
            .mapToObj(i -> raterRatio * (solvedRight[i] - mean * solvedOnes[i]))
            .toList();
    double deviance =
        freedom * (1 + StrictMath.log(2 * Math.PI * residual))
            + shrunk.logDeterminant
            + cholesky.logDeterminant()
            + StrictMath.log(weight);
    return new Point(deviance, mean, residual, effects, freedom);
  }

  /** The normal equations of the raters once the items are shrunk and eliminated. */
  private static final class Shrunk {
    private final double[][] matrix;
    private final double[] right;
    private final double[] ones;
    private double squares;
    private double sum;
    private double weight;
    private double logDeterminant;

    Shrunk(RemlLikelihood all, double itemRatio) {
      matrix = new double[all.raters][];
      Arrays.setAll(matrix, i -> Arrays.copyOf(all.within[i], i + 1));
      right = all.withinSums.clone();
      ones = new double[all.raters];
      squares = all.withinSquares;
      all.groups.forEach((size, group) -> add(size, group, 1 / (1 + size * itemRatio)));
    }

    private void add(int size, Group group, double shrinkage) {
      logDeterminant -= group.items * StrictMath.log(shrinkage);
      squares += shrinkage * group.squares;
      sum += shrinkage * group.sum;
      weight += shrinkage * size * group.items;
      for (int i = 0; i < matrix.length; i++) {
        right[i] += shrinkage * group.raterSums[i];
        ones[i] += shrinkage * group.raterCounts[i];
        for (int j = 0; j <= i; j++) {
          matrix[i][j] += shrinkage * group.counts[i][j];
        }
      }
    }
  }
}
