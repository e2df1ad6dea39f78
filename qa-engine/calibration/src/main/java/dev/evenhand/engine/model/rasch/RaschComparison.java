package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.agreement.RatingTable;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether criteria use the scale differently: the likelihood with thresholds of their own against
 * that with shared ones.
 *
 * <p>The statistic is {@code 2 (logLikelihood - sharedLogLikelihood)} times the factor by which the
 * bias of joint maximum likelihood is corrected, chi-square under shared thresholds with as many
 * degrees of freedom as there are more thresholds.
 *
 * @param logLikelihood with thresholds by criterion
 * @param sharedLogLikelihood with the thresholds of the rating scale, on the same ratings
 * @param chiSquare the statistic
 * @param degreesOfFreedom how many more thresholds are free
 * @param p the chance of such a statistic if all criteria had the same thresholds
 */
public record RaschComparison(
    double logLikelihood,
    double sharedLogLikelihood,
    double chiSquare,
    int degreesOfFreedom,
    double p) {
  /**
   * The comparison of a model whose criteria have thresholds of their own with the one of shared
   * thresholds; empty if that has no answer, and as of {@linkplain #of(ManyFacetRasch,
   * ManyFacetRasch) two models}.
   *
   * @param ratingsByCriterion of which {@code own} was made
   */
  public static Optional<RaschComparison> withShared(
      ManyFacetRasch own, SortedMap<String, RatingTable> ratingsByCriterion) {
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(ratingsByCriterion, "ratingsByCriterion");
    return ManyFacetRasch.toCompare(ratingsByCriterion).value().flatMap(shared -> of(own, shared));
  }

  /**
   * The comparison of two models of the same ratings; empty if they are not of the same ratings and
   * categories, or criteria have no more thresholds of their own.
   */
  public static Optional<RaschComparison> of(ManyFacetRasch own, ManyFacetRasch shared) {
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(shared, "shared");
    int degrees = own.freeThresholds() - shared.freeThresholds();
    if (own.ratings() != shared.ratings()
        || degrees < 1
        || !own.unusedCategories().isEmpty()
        || !own.categories().equals(shared.categories())) {
      return Optional.empty();
    }
    double chiSquare =
        Math.max(0, 2 * (own.logLikelihood() - shared.logLikelihood())) * own.biasFactor();
    return Optional.of(
        new RaschComparison(
            own.logLikelihood(),
            shared.logLikelihood(),
            chiSquare,
            degrees,
            ChiSquaredDistribution.of(degrees).survivalProbability(chiSquare)));
  }
}
