package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.estimate.arithmetic.Vectors;
import dev.evenhand.engine.model.Cholesky;

/**
 * The restricted likelihood of {@code rating = mean + item + rater + interaction + residual} as a
 * function of the first three variances over that of the residual; mean and residual variance are
 * at their best for these. Cells, then items, are eliminated: O(patterns * cells^2 + raters^3).
 */
final class GageLikelihood {
  /** How good three ratios are, as minus twice the logarithm, and the residual variance. */
  record Point(double deviance, double residual) {}

  private final GageCells cells;

  GageLikelihood(GageCells cells) {
    this.cells = cells;
  }

  /** The likelihood where items, raters and interaction vary so many times as much as the rest. */
  Point at(double item, double rater, double interaction) {
    var sums = new Sums(cells.raters());
    for (GageCells.Group group : cells.groups()) {
      sums.add(group, item, interaction);
    }
    double[][] matrix = sums.matrix;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = rater * matrix[i][j] + (i == j ? 1 : 0);
      }
    }
    var cholesky = new Cholesky(matrix);
    double[] solvedRight = cholesky.solve(sums.right);
    double[] solvedOnes = cholesky.solve(sums.ones);
    double weight = sums.weight - rater * Vectors.product(sums.ones, solvedOnes);
    double sum = sums.sum - rater * Vectors.product(sums.ones, solvedRight);
    double squares = sums.squares - rater * Vectors.product(sums.right, solvedRight);
    double freedom = cells.ratings() - 1.0;
    double residual = (cells.repeatability().squares() + squares - sum / weight * sum) / freedom;
    double deviance =
        freedom * (1 + StrictMath.log(2 * Math.PI * residual))
            + sums.logDeterminant
            + cholesky.logDeterminant()
            + StrictMath.log(weight);
    return new Point(deviance, residual);
  }

  /** The normal equations of the raters once cells and items are shrunk and eliminated. */
  private static final class Sums {
    private final double[][] matrix;
    private final double[] right;
    private final double[] ones;
    private double squares;
    private double sum;
    private double weight;
    private double logDeterminant;

    Sums(int raters) {
      matrix = new double[raters][raters];
      right = new double[raters];
      ones = new double[raters];
    }

    void add(GageCells.Group group, double item, double interaction) {
      int items = group.items();
      double[] weights = new double[group.cells()];
      double all = 0;
      double weighted = 0;
      for (int a = 0; a < weights.length; a++) {
        double shrunk = 1 + group.count(a) * interaction;
        weights[a] = group.count(a) / shrunk;
        all += weights[a];
        weighted += weights[a] * group.sum(a);
        logDeterminant += items * StrictMath.log(shrunk);
      }
      double share = item / (1 + item * all);
      logDeterminant += items * StrictMath.log(1 + item * all);
      weight += items * (all - share * all * all);
      sum += weighted * (1 - share * all);
      for (int a = 0; a < weights.length; a++) {
        int row = group.rater(a);
        right[row] += weights[a] * (group.sum(a) - share * weighted);
        ones[row] += items * weights[a] * (1 - share * all);
        matrix[row][row] += items * weights[a];
        squares += weights[a] * group.product(a, a);
        for (int b = 0; b < weights.length; b++) {
          double both = share * weights[a] * weights[b];
          matrix[row][group.rater(b)] -= items * both;
          squares -= both * group.product(a, b);
        }
      }
    }
  }
}
