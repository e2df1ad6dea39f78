package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.FirstReason;
import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.LeastSquares;
import dev.evenhand.engine.model.NumericRatings;
import dev.evenhand.engine.model.SumsOfSquares;

/** Components of variance from sums of squares and what they are expected to be. */
final class MomentEstimates {
  private MomentEstimates() {}

  /** Brennan (2001), 2.2: complete data, from mean squares. */
  static Estimate<VarianceComponents> complete(NumericRatings ratings) {
    return Identifiability.isComplete(ratings)
        ? sequential(VarianceMethod.ANOVA, ratings)
        : Estimate.none(Identifiability.incomplete(ratings, "once"));
  }

  /** Items, then raters given items, then the rest; solved from the last to the first. */
  static Estimate<VarianceComponents> sequential(VarianceMethod method, NumericRatings ratings) {
    var fit = new LeastSquares(ratings);
    return new FirstReason()
        .when(fit.raterFreedom() == 0, Identifiability.NO_PAIRS)
        .when(fit.isTooLarge(), Identifiability.tooManyRaters(ratings))
        .when(fit.residualFreedom() == 0, Identifiability.NO_FREEDOM)
        .orElse(() -> Estimate.of(sequential(method, ratings, fit)));
  }

  private static VarianceComponents sequential(
      VarianceMethod method, NumericRatings ratings, LeastSquares fit) {
    var sums = new SumsOfSquares(ratings);
    double residual = fit.residualSquares() / fit.residualFreedom();
    double rater = (fit.raterSquares() - residual * fit.raterFreedom()) / fit.trace();
    double n = ratings.size();
    double raterInItems = n - fit.trace() - sums.raterCountSquares / n;
    double item =
        (sums.itemSquares - rater * raterInItems - residual * (ratings.items().size() - 1))
            / (n - sums.itemCountSquares / n);
    return VarianceComponents.of(method, item, rater, residual, ratings);
  }

  /** Between and within items; the coefficient of the former's component is that of Searle. */
  static Estimate<VarianceComponents> oneWay(NumericRatings ratings) {
    if (!Identifiability.hasPairs(ratings)) {
      return Estimate.none(Identifiability.NO_PAIRS);
    }
    var sums = new SumsOfSquares(ratings);
    double n = ratings.size();
    double items = ratings.items().size();
    double residual = sums.withinSquares / (n - items);
    double item = (sums.itemSquares - residual * (items - 1)) / (n - sums.itemCountSquares / n);
    return Estimate.of(VarianceComponents.of(VarianceMethod.ONE_WAY, item, 0, residual, ratings));
  }

  /** Henderson (1953), method 1; Brennan (2001), chapter 7. */
  static Estimate<VarianceComponents> henderson(NumericRatings ratings) {
    if (!Identifiability.hasPairs(ratings)) {
      return Estimate.none(Identifiability.NO_PAIRS);
    }
    var sums = new SumsOfSquares(ratings);
    double n = ratings.size();
    double[][] expected = {
      {
        n - sums.itemCountSquares / n,
        sums.raterInItems - sums.raterCountSquares / n,
        ratings.items().size() - 1.0
      },
      {
        sums.itemInRaters - sums.itemCountSquares / n,
        n - sums.raterCountSquares / n,
        ratings.raters().size() - 1.0
      },
      {n - sums.itemCountSquares / n, n - sums.raterCountSquares / n, n - 1}
    };
    double[] found = {sums.itemSquares, sums.raterSquares, sums.allSquares};
    double whole = determinant(expected);
    if (Math.abs(whole) <= 1e-12 * n * n * n) {
      return Estimate.none(
          UndefinedReason.TOO_FEW, "interactions, reviewers and the rest cannot be told apart");
    }
    double[] solution = new double[3];
    for (int component = 0; component < 3; component++) {
      double[][] replaced = new double[3][];
      for (int row = 0; row < 3; row++) {
        replaced[row] = expected[row].clone();
        replaced[row][component] = found[row];
      }
      solution[component] = determinant(replaced) / whole;
    }
    return Estimate.of(
        VarianceComponents.of(
            VarianceMethod.HENDERSON, solution[0], solution[1], solution[2], ratings));
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }
}
