package dev.evenhand.engine.model.variance;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.NumericRatings;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How much of the variance of ratings is due to items, to raters, and to the rest: the estimates of
 * {@code rating = mean + item + rater + residual} with random effects, in squared units of the
 * scale.
 *
 * <ul>
 *   <li>Moment estimates can be below 0 and stay visible here; coefficients count them as 0.
 *   <li>For complete data all methods that have raters agree, if all their estimates are positive.
 *   <li>Undefined: {@code NO_RATINGS}, {@code NOT_NUMERIC}, {@code NO_VARIATION} (all alike),
 *       {@code ONE_ITEM}, {@code ONE_REVIEWER}, {@code NO_PAIRS} (no item was rated by two raters),
 *       {@code TOO_FEW} (no degree of freedom is left for the residual), and for ANOVA {@code
 *       INCOMPLETE}.
 * </ul>
 *
 * @param item the variance of items: what one wants to see
 * @param rater the variance of raters' severity
 * @param residual the rest: rater by item, and chance
 * @param items how many items have a rating
 * @param raters how many raters have a rating
 * @param ratings how many ratings there are
 * @param ratingsPerItem harmonic mean of the number of ratings of an item: what the mean of an
 *     item's ratings rests on
 */
public record VarianceComponents(
    VarianceMethod method,
    double item,
    double rater,
    double residual,
    int items,
    int raters,
    int ratings,
    double ratingsPerItem) {
  public VarianceComponents {
    Objects.requireNonNull(method, "method");
  }

  /** Estimates the components by a method, or says why there are none. */
  public static Estimate<VarianceComponents> of(RatingTable ratings, VarianceMethod method) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(method, "method");
    var numbers = NumericRatings.of(ratings);
    return Identifiability.check(numbers).orElse(() -> method.estimate(numbers));
  }

  static VarianceComponents of(
      VarianceMethod method, double item, double rater, double residual, NumericRatings ratings) {
    return new VarianceComponents(
        method,
        item,
        rater,
        residual,
        ratings.items().size(),
        ratings.raters().size(),
        ratings.size(),
        ratings.perItem());
  }

  /** All variance, components below 0 counted as 0. */
  public double total() {
    return positive(item) + positive(rater) + positive(residual);
  }

  /**
   * ICC(A,1) from components: the share of items in all variance. It answers whether one rater's
   * number can stand for any other's, also where ratings are missing.
   *
   * @return a ratio in [0, 1]; empty if all components are 0 or below
   */
  public OptionalDouble absoluteAgreement() {
    return DecisionStudy.ratio(item, rater, residual);
  }

  /**
   * ICC(C,1) from components: as {@link #absoluteAgreement()}, but for raters whose severity is of
   * no matter.
   *
   * @return a ratio in [0, 1]; empty if there is no variance of items or residual
   */
  public OptionalDouble consistency() {
    return DecisionStudy.ratio(item, 0, residual);
  }

  /**
   * The agreement of the mean of an item's ratings, \( k \) of them in harmonic mean: ICC(A,k) as
   * \( \sigma_p^2 / (\sigma_p^2 + (\sigma_r^2 + \sigma_e^2) / k) \).
   *
   * @return a ratio in [0, 1]; empty if all components are 0 or below
   */
  public OptionalDouble meanAbsoluteAgreement() {
    return DecisionStudy.ratio(item, rater / ratingsPerItem, residual / ratingsPerItem);
  }

  /**
   * The consistency of the mean of an item's ratings: ICC(C,k), as {@link
   * #meanAbsoluteAgreement()}, but for raters whose severity is of no matter.
   *
   * @return a ratio in [0, 1]; empty if there is no variance of items or residual
   */
  public OptionalDouble meanConsistency() {
    return DecisionStudy.ratio(item, 0, residual / ratingsPerItem);
  }

  /** What more or fewer raters an item would give. */
  public DecisionStudy decisionStudy() {
    return new DecisionStudy(this);
  }

  static double positive(double component) {
    return Math.max(0, component);
  }
}
