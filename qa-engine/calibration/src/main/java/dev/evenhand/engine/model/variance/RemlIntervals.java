package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Confidence;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Cholesky;
import dev.evenhand.engine.model.NumericRatings;
import dev.evenhand.engine.model.SumsOfSquares;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How surely the components of variance by REML are known. The standard error of each comes from
 * the curvature of the restricted likelihood, and the bounds are those of a variance whose degrees
 * of freedom match it, {@code 2 (value / error)^2}, by chi-square: Satterthwaite's, as SAS gives
 * for covariance parameters. They are wide above where few reviewers tell of a component.
 *
 * <ul>
 *   <li>no interval for a component of 0 ({@code NO_VARIATION}), nor where the likelihood is flat
 *       ({@code TOO_FEW})
 * </ul>
 *
 * @param item bounds of the variance of items, in squared units of the scale
 * @param rater of raters' severity
 * @param residual of the rest
 * @param logLikelihood natural logarithm of the restricted likelihood, with all constants
 */
public record RemlIntervals(
    Estimate<Interval> item,
    Estimate<Interval> rater,
    Estimate<Interval> residual,
    double logLikelihood) {
  /** A step of a component's logarithm; the error of the second difference is least about here. */
  private static final double STEP = 1e-3;

  public RemlIntervals {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(rater, "rater");
    Objects.requireNonNull(residual, "residual");
  }

  /**
   * The intervals of components that {@link VarianceComponents#of} found by REML in these ratings.
   * A dozen evaluations of O(raters^3).
   *
   * @param confidence between 0 and 1
   */
  public static RemlIntervals of(
      RatingTable ratings, VarianceComponents components, double confidence) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(components, "components");
    Confidence.require(confidence);
    NumericRatings numbers = NumericRatings.of(ratings);
    var likelihood = new RemlLikelihood(numbers, SumsOfSquares.mean(numbers));
    double[] values = {components.item(), components.rater(), components.residual()};
    double[] errors = logarithmicErrors(likelihood, values);
    List<Estimate<Interval>> bounds = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      bounds.add(bounds(values[i], errors[i], confidence));
    }
    return new RemlIntervals(
        bounds.get(0), bounds.get(1), bounds.get(2), -deviance(likelihood, values) / 2);
  }

  private static double deviance(RemlLikelihood likelihood, double[] values) {
    return likelihood.at(values[0] / values[2], values[1] / values[2]).deviance(values[2]);
  }

  /**
   * The standard error of the logarithm of each component above 0; NaN where it is not known. In
   * logarithms the likelihood is nearer to a parabola, and no step leaves the positive numbers.
   */
  private static double[] logarithmicErrors(RemlLikelihood likelihood, double[] values) {
    int[] free = IntStream.range(0, 3).filter(i -> values[i] > 0).toArray();
    double[][] information = new double[free.length][free.length];
    for (int i = 0; i < free.length; i++) {
      for (int j = 0; j <= i; j++) {
        information[i][j] = curvature(likelihood, values, free[i], free[j]) / 2;
      }
    }
    var cholesky = new Cholesky(information);
    double[] errors = {Double.NaN, Double.NaN, Double.NaN};
    if (cholesky.isRegular()) {
      double[][] covariance = cholesky.inverse();
      for (int i = 0; i < free.length; i++) {
        errors[free[i]] = Math.sqrt(covariance[i][i]);
      }
    }
    return errors;
  }

  /** The second derivative of the deviance by the logarithms of two components. */
  private static double curvature(RemlLikelihood likelihood, double[] values, int i, int j) {
    double sum = 0;
    for (int a = -1; a <= 1; a += 2) {
      for (int b = -1; b <= 1; b += 2) {
        double[] moved = values.clone();
        moved[i] *= StrictMath.exp(a * STEP);
        moved[j] *= StrictMath.exp(b * STEP);
        sum += a * b * deviance(likelihood, moved);
      }
    }
    return sum / (4 * STEP * STEP);
  }

  private static Estimate<Interval> bounds(double value, double error, double confidence) {
    if (value <= 0) {
      return Estimate.none(UndefinedReason.NO_VARIATION, "the component is estimated as 0");
    }
    if (!(error > 0)) {
      return Estimate.none(UndefinedReason.TOO_FEW, "the likelihood is too flat for an interval");
    }
    double freedom = 2 / (error * error);
    var distribution = ChiSquaredDistribution.of(freedom);
    double tail = (1 - confidence) / 2;
    return Estimate.of(
        new Interval(
            freedom * value / distribution.inverseSurvivalProbability(tail),
            freedom * value / distribution.inverseCumulativeProbability(tail),
            confidence,
            IntervalMethod.SATTERTHWAITE,
            error * value));
  }
}
