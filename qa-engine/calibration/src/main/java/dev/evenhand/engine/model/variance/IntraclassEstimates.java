package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Confidence;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.ModelCoefficients;
import dev.evenhand.engine.model.NumericRatings;
import dev.evenhand.engine.model.SumsOfSquares;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Intraclass correlations from components of variance, also where ratings are missing, with bounds
 * where a method has sound ones.
 *
 * <ul>
 *   <li>REML: the profile of the restricted likelihood. It is close to the bounds by F where data
 *       is complete; with few raters, ICC(A,1) is known badly, and its bounds say so.
 *   <li>One-way: by F from unweighted means, exact if all items have as many ratings.
 *   <li>The other methods: none ({@code NO_INTERVAL}).
 *   <li>Bounds of means of ratings are the Spearman-Brown form of those of a single rating, for the
 *       harmonic mean of the number of ratings of an item.
 *   <li>Components below 0 count as 0, so neither a value nor a bound is below 0.
 *   <li>Where items and raters explain every rating, the value is without bounds.
 * </ul>
 *
 * <p>Immutable. Bounds by profile take some 2,500 evaluations of O(raters^3), when asked for; by F
 * O(ratings).
 */
public final class IntraclassEstimates {

  private final NumericRatings ratings;
  private final VarianceComponents components;
  private final double confidence;

  private IntraclassEstimates(
      NumericRatings ratings, VarianceComponents components, double confidence) {
    this.ratings = ratings;
    this.components = components;
    this.confidence = confidence;
  }

  /**
   * Estimates the components by a method, or says why there are none.
   *
   * @param confidence of the bounds, between 0 and 1
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Estimate<IntraclassEstimates> of(
      RatingTable ratings, VarianceMethod method, double confidence) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(method, "method");
    Confidence.require(confidence);
    return VarianceComponents.of(ratings, method)
        .map(found -> new IntraclassEstimates(NumericRatings.of(ratings), found, confidence));
  }

  public VarianceComponents components() {
    return components;
  }

  /** ICC(A,1), or ICC(1) by the one-way method: whether one rating can stand for any other. */
  public Coefficient agreement() {
    return coefficient(components.absoluteAgreement(), true, 1);
  }

  /** ICC(C,1), or ICC(1) by the one-way method: the same if severity is of no matter. */
  public Coefficient consistency() {
    return coefficient(components.consistency(), false, 1);
  }

  /** ICC(A,k), or ICC(k) by the one-way method, of the mean of an item's ratings. */
  public Coefficient meanAgreement() {
    return coefficient(components.meanAbsoluteAgreement(), true, components.ratingsPerItem());
  }

  /** ICC(C,k), or ICC(k) by the one-way method, of the mean of an item's ratings. */
  public Coefficient meanConsistency() {
    return coefficient(components.meanConsistency(), false, components.ratingsPerItem());
  }

  private Coefficient coefficient(OptionalDouble value, boolean ofAgreement, double ratingsOfMean) {
    int items = components.items();
    if (value.isEmpty()) {
      return Coefficient.undefined(
          UndefinedReason.NO_VARIATION, "no component is above 0", null, items);
    }
    return ModelCoefficients.of(
        value.getAsDouble(), uncertainty(ofAgreement, ratingsOfMean), items);
  }

  private Estimate<Interval> uncertainty(boolean ofAgreement, double ratingsOfMean) {
    VarianceMethod method = components.method();
    if (method != VarianceMethod.REML && method != VarianceMethod.ONE_WAY) {
      return Estimate.none(
          UndefinedReason.NO_INTERVAL,
          "components by " + method.id() + " have no interval in closed form");
    }
    if (components.residual() == 0) {
      return Estimate.none(Identifiability.ALL_EXPLAINED);
    }
    return method == VarianceMethod.REML
        ? bounds(profile(ofAgreement), ratingsOfMean, IntervalMethod.PROFILE_LIKELIHOOD)
        : bounds(unweighted(), ratingsOfMean, IntervalMethod.UNWEIGHTED_MEANS);
  }

  private Estimate<Interval> bounds(double[] ofSingle, double k, IntervalMethod method) {
    double low = k * ofSingle[0] / (1 + (k - 1) * ofSingle[0]);
    double high = k * ofSingle[1] / (1 + (k - 1) * ofSingle[1]);
    return Estimate.of(new Interval(low, high, confidence, method));
  }

  private double[] profile(boolean ofAgreement) {
    double itemRatio = components.item() / components.residual();
    double raterRatio = components.rater() / components.residual();
    var likelihood = new RemlLikelihood(ratings, SumsOfSquares.mean(ratings));
    double least = likelihood.at(itemRatio, raterRatio).deviance();
    var profile = new ProfileInterval(likelihood, least);
    return ofAgreement
        ? profile.agreement(itemRatio / (1 + itemRatio + raterRatio), confidence)
        : profile.consistency(itemRatio / (1 + itemRatio), confidence);
  }

  /** Variance of the items' means, times their harmonic size, over the variance within. */
  private double[] unweighted() {
    int items = components.items();
    double k = components.ratingsPerItem();
    double mean = 0;
    for (int item = 0; item < items; item++) {
      mean += SumsOfSquares.itemMean(ratings, item) / items;
    }
    double squares = 0;
    for (int item = 0; item < items; item++) {
      double distance = SumsOfSquares.itemMean(ratings, item) - mean;
      squares += distance * distance;
    }
    double f = k * squares / (items - 1) / components.residual();
    var distribution = FDistribution.of(items - 1.0, ratings.size() - (double) items);
    double tail = (1 - confidence) / 2;
    double low = Math.max(1, f / distribution.inverseSurvivalProbability(tail));
    double high = Math.max(1, f / distribution.inverseCumulativeProbability(tail));
    return new double[] {(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)};
  }
}
