package dev.evenhand.engine.model.rasch;

import java.util.Collection;
import java.util.Objects;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How far apart raters (or criteria, or items) stand, beside how surely each is known.
 *
 * @param separation spread of the true measures in standard errors, 0 or greater: \( G =
 *     \sqrt{\max(0, s^2 - \bar{e}^2)} / \bar{e} \) with \( s^2 \) the variance of the measures
 *     (over n) and \( \bar{e}^2 \) their mean squared standard error
 * @param reliability \( G^2 / (1 + G^2) \), a ratio in [0, 1): how surely the differences repeat.
 *     For items it is that of the ratings; for raters it is no praise: 0 says that they are alike
 * @param chiSquare of the hypothesis that all measures are equal: \( x' C^{-1} x \) with the
 *     covariance of the measures of raters or criteria; for items, each of which is known by
 *     itself, \( \sum w x^2 - (\sum w x)^2 / \sum w \) with \( w = 1 / e^2 \)
 * @param degreesOfFreedom one less than the measures
 * @param p chance of such a chi-square or a greater one if all are equal
 */
public record RaschSpread(
    double separation, double reliability, double chiSquare, int degreesOfFreedom, double p) {

  /** The spread of two measures or more, each known by itself. */
  public static RaschSpread of(Collection<RaschMeasure> measures) {
    Objects.requireNonNull(measures, "measures");
    double weights = 0;
    double weightedMean = 0;
    for (RaschMeasure measure : measures) {
      weights += weight(measure);
      weightedMean += weight(measure) * measure.value();
    }
    weightedMean /= weights;
    double chiSquare = 0;
    for (RaschMeasure measure : measures) {
      double distance = measure.value() - weightedMean;
      chiSquare += weight(measure) * distance * distance;
    }
    return of(measures, chiSquare);
  }

  private static double weight(RaschMeasure measure) {
    return 1 / (measure.standardError() * measure.standardError());
  }

  /** The spread of two measures or more with the chi-square of their differences. */
  static RaschSpread of(Collection<RaschMeasure> measures, double chiSquare) {
    double n = measures.size();
    double mean = measures.stream().mapToDouble(RaschMeasure::value).sum() / n;
    double errors = 0;
    double squares = 0;
    for (RaschMeasure measure : measures) {
      errors += measure.standardError() * measure.standardError() / n;
      squares += (measure.value() - mean) * (measure.value() - mean) / n;
    }
    double separation = Math.sqrt(Math.max(0, squares - errors) / errors);
    int freedom = measures.size() - 1;
    return new RaschSpread(
        separation,
        separation * separation / (1 + separation * separation),
        chiSquare,
        freedom,
        ChiSquaredDistribution.of(freedom).survivalProbability(chiSquare));
  }
}
