package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.FirstReason;
import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.LeastSquares;
import dev.evenhand.engine.model.NumericRatings;
import dev.evenhand.engine.model.RatedItems;
import dev.evenhand.engine.model.SumsOfSquares;
import java.util.Map;
import java.util.Objects;

/**
 * The mixed model {@code rating = mean + item + rater + residual} with random items and raters,
 * fitted by restricted maximum likelihood. Ratings may be missing.
 *
 * <p>The likelihood is profiled: mean and residual variance are known for given ratios of the item
 * and rater variances to the residual's, so the search is over two ratios only, one nested in the
 * other, each from fixed places and then by Brent's method. No start values, no draws; no component
 * is below 0, and one on that boundary is exactly 0. For complete data with positive estimates it
 * is ANOVA.
 *
 * <ul>
 *   <li>Undefined as {@link VarianceComponents} says, and {@code NO_VARIATION} where items and
 *       raters explain every rating, because the likelihood has no maximum there.
 *   <li>{@code TOO_MANY_REVIEWERS} above {@value #MAX_RATERS} raters.
 *   <li>Rater effects are shrunk towards 0, the more the fewer ratings a rater has; {@code
 *       AdditiveSeverity} does not shrink.
 * </ul>
 *
 * <p>Some 2,000 evaluations of O(raters^3), whatever the number of ratings; a matrix of raters by
 * raters for each number of ratings that an item has.
 *
 * <p>Immutable.
 *
 * @see <a href="https://doi.org/10.1093/biomet/58.3.545">Patterson and Thompson (1971), Recovery of
 *     inter-block information when block sizes are unequal</a>
 * @see <a href="https://doi.org/10.18637/jss.v067.i01">Bates, Maechler, Bolker and Walker (2015),
 *     Fitting linear mixed-effects models using lme4 (the profiled likelihood)</a>
 */
public final class RemlModel {
  /** Above this many raters there is no answer: it would take minutes. */
  public static final int MAX_RATERS = 250;

  private final VarianceComponents components;
  private final double mean;
  private final double logLikelihood;
  private final Map<String, Double> raterEffects;

  private RemlModel(NumericRatings ratings, double itemRatio, double raterRatio) {
    double grandMean = SumsOfSquares.mean(ratings);
    var best = new RemlLikelihood(ratings, grandMean).at(itemRatio, raterRatio);
    components =
        VarianceComponents.of(
            VarianceMethod.REML,
            itemRatio * best.residual(),
            raterRatio * best.residual(),
            best.residual(),
            ratings);
    mean = ratings.centre() + (grandMean + best.mean());
    logLikelihood = -best.deviance() / 2;
    raterEffects = RatedItems.byName(ratings.raters(), best.effects()::get);
  }

  /** Fits the model, or says why it cannot be. */
  public static Estimate<RemlModel> of(RatingTable ratings) {
    Objects.requireNonNull(ratings, "ratings");
    var numbers = NumericRatings.of(ratings);
    return Identifiability.check(numbers).orElse(() -> of(numbers));
  }

  static Estimate<RemlModel> of(NumericRatings ratings) {
    return new FirstReason()
        .when(!Identifiability.hasPairs(ratings), Identifiability.NO_PAIRS)
        .when(ratings.raters().size() > MAX_RATERS, Identifiability.tooManyRaters(ratings))
        .orElse(() -> fitted(ratings, new LeastSquares(ratings)));
  }

  private static Estimate<RemlModel> fitted(NumericRatings ratings, LeastSquares saturated) {
    return new FirstReason()
        .when(saturated.residualFreedom() == 0, Identifiability.NO_FREEDOM)
        .when(saturated.residualSquares() == 0, Identifiability.ALL_EXPLAINED)
        .orElse(() -> Estimate.of(fitted(ratings)));
  }

  private static RemlModel fitted(NumericRatings ratings) {
    var likelihood = new RemlLikelihood(ratings, SumsOfSquares.mean(ratings));
    double item = Minimum.of(share -> deviance(likelihood, share, bestRater(likelihood, share)));
    return new RemlModel(ratings, ratio(item), ratio(bestRater(likelihood, item)));
  }

  private static double bestRater(RemlLikelihood likelihood, double item) {
    return Minimum.of(rater -> deviance(likelihood, item, rater));
  }

  private static double deviance(RemlLikelihood likelihood, double item, double rater) {
    return likelihood.at(ratio(item), ratio(rater)).deviance();
  }

  /**
   * From the share of a component in it and the residual, in [0, 1), to its ratio to the latter.
   */
  static double ratio(double share) {
    return share / (1 - share);
  }

  public VarianceComponents components() {
    return components;
  }

  /** The mean of all ratings, weighted as the variances say. */
  public double mean() {
    return mean;
  }

  /** Natural logarithm of the restricted likelihood, with all constants (that of lme4). */
  public double logLikelihood() {
    return logLikelihood;
  }

  /**
   * By rater, how far above the mean they rate: the best linear unbiased prediction, in units of
   * the scale. Positive is more lenient.
   */
  public Map<String, Double> raterEffects() {
    return raterEffects;
  }
}
