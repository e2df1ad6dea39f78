package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.ChanceModel;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.ItemDisagreement;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.ResampledKappas;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import org.jspecify.annotations.Nullable;

/**
 * Percent agreement, Fleiss' kappa, Gwet's AC1 and AC2 and the coefficient of Brennan and Prediger,
 * with any weights and with missing ratings.
 *
 * <p>{@code kappa = (p_a - p_e) / (1 - p_e)}. {@code p_a} is the mean, over the items with at least
 * two ratings, of the weighted share of pairs of ratings that agree; {@code p_e} is that of a
 * {@link ChanceModel} on the mean shares of the categories over all items, those with one rating
 * included. Here everything is reckoned as disagreement, {@code kappa = 1 - D_o / D_e}.
 *
 * <p>The standard error takes the items as a sample of many more and linearises in the shares; the
 * bounds are by t with one degree of freedom less than there are items, at most 1.
 *
 * <ul>
 *   <li>1 if all pairs agree, and agreement by chance is not certain
 *   <li>undefined if no item has two ratings, or if chance alone makes all ratings agree: where all
 *       are alike for Fleiss' kappa, where the scale has but one category for the others
 *   <li>no bounds for a single item
 * </ul>
 *
 * <p>Linear in the categories and the distinct patterns.
 *
 * @see <a href="https://agreestat.com/books/cac5/">Gwet (2014), Handbook of Inter-Rater
 *     Reliability, 4th ed., chapters 2 to 5</a>
 */
final class ChanceCorrected {
  private static final Resampling<Patterns, ResampledKappas.Kappa> RESAMPLING =
      new Resampling<>(Patterns.class, ResampledKappas.Kappa.class, ResampledKappas::new);

  private final Patterns patterns;
  private final ChanceModel model;
  private final Distance distance;
  private final Weighting weighting;
  private final long items;
  private final long pairableItems;

  ChanceCorrected(Patterns patterns, ChanceModel model, Weighting weighting) {
    this.patterns = patterns;
    this.model = model;
    this.weighting = weighting;
    this.distance = weighting.distance(patterns.scale());
    this.items = patterns.unitsOf(1);
    this.pairableItems = patterns.unitsOf(2);
  }

  static Formula formula(ChanceModel chance, Weighting weighting) {
    return new Formula(
        (counts, confidence) ->
            new ChanceCorrected(counts.patterns(), chance, weighting).coefficient(confidence),
        MissingRule.LEFT_OUT,
        weighting.words(),
        false,
        RESAMPLING,
        new ResampledKappas.Kappa(chance, weighting));
  }

  Coefficient coefficient(double confidence) {
    return Undefined.nothingToCompare(patterns).orElseGet(() -> ofPairs(confidence));
  }

  private Coefficient ofPairs(double confidence) {
    var variation = new Variation(patterns, weighting);
    double observed = observedDisagreement(patterns, distance);
    double[] shares = shares();
    double[] chance = model.disagreement(distance, shares);
    double expected = model.expected(shares, chance);
    boolean varies = model == ChanceModel.NONE || variation.existsFor(model);
    if (!varies || !(expected > 0)) {
      return Undefined.noVariation(variation, 1 - observed, pairableItems);
    }
    double value = ExactKappa.of(patterns, model, weighting).orElse(1 - observed / expected);
    return Coefficient.of(
        value,
        uncertainty(value, expected, chance, confidence),
        nullStandardError(),
        1 - observed,
        model == ChanceModel.NONE ? null : 1 - expected,
        pairableItems);
  }

  /** The mean disagreement of the items with at least two ratings, of which there must be some. */
  static double observedDisagreement(Patterns patterns, Distance distance) {
    double sum = 0;
    for (int p = 0; p < patterns.size(); p++) {
      if (patterns.isPairable(p)) {
        sum += patterns.units(p) * ItemDisagreement.within(patterns, distance, p);
      }
    }
    return sum / patterns.unitsOf(2);
  }

  /** The mean over all items of the category's share of the item's ratings. */
  private double[] shares() {
    double[] shares = new double[patterns.categories()];
    for (int p = 0; p < patterns.size(); p++) {
      double weight = (double) patterns.units(p) / patterns.ratings(p);
      for (int i = patterns.start(p); i < patterns.end(p); i += 2) {
        shares[patterns.category(i)] += weight * patterns.count(i);
      }
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= items;
    }
    return shares;
  }

  private Estimate<Interval> uncertainty(
      double value, double expected, double[] chance, double confidence) {
    if (items == 1) {
      return Estimate.none(UndefinedReason.ONE_ITEM, "one item has no spread");
    }
    double scale = (double) items / pairableItems;
    double sum = 0;
    for (int p = 0; p < patterns.size(); p++) {
      double own =
          patterns.isPairable(p)
              ? scale * (expected - ItemDisagreement.within(patterns, distance, p))
              : 0;
      double chanceOfItem = patterns.dot(p, chance) / patterns.ratings(p);
      double linearized = (own - 2 * (1 - value) * (expected - chanceOfItem)) / expected;
      sum += patterns.units(p) * (linearized - value) * (linearized - value);
    }
    double standardError = Math.sqrt(sum / ((double) items * (items - 1)));
    return Estimate.of(
        Intervals.ofCoefficient(
            value, standardError, items, IntervalMethod.LINEARIZED, confidence));
  }

  /**
   * Standard error of Fleiss' kappa under no agreement beyond chance, for items with equally many
   * ratings.
   *
   * @see <a href="https://doi.org/10.1037/0033-2909.86.5.974">Fleiss, Nee and Landis (1979), Large
   *     sample variance of kappa in the case of different sets of raters</a>
   */
  private @Nullable Double nullStandardError() {
    boolean fleiss = model == ChanceModel.FLEISS && weighting == Weighting.NOMINAL;
    if (!fleiss || !isBalanced()) {
      return null;
    }
    double ratings = patterns.ratings(0);
    double sum = 0;
    double skew = 0;
    for (double p : shares()) {
      sum += p * (1 - p);
      skew += p * (1 - p) * (1 - 2 * p);
    }
    double variance = 2 * (sum * sum - skew) / (sum * sum * items * ratings * (ratings - 1));
    return Math.sqrt(Math.max(0, variance));
  }

  private boolean isBalanced() {
    for (int p = 1; p < patterns.size(); p++) {
      if (patterns.ratings(p) != patterns.ratings(0)) {
        return false;
      }
    }
    return true;
  }
}
