package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.PairCounts;
import dev.evenhand.engine.agreement.count.PatternUsage;
import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.agreement.count.ReviewerUsage;
import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.ItemDisagreement;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.ResampledConger;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.util.Arrays;

/**
 * Conger's kappa: agreement of any number of reviewers beyond chance, each with their own habits as
 * chance. With two reviewers and no missing rating it is Cohen's, with more it is Hubert's.
 *
 * <p>{@code kappa = (p_a - p_e) / (1 - p_e)}; {@code p_e} is the mean, over ordered pairs of
 * reviewers g and h, of {@code sum of w_kl p_gk p_hl}, with {@code p_gk} the share of category k
 * among all ratings of g, those of items nobody else rated included. {@code p_a} is that of percent
 * agreement. Here everything is reckoned as disagreement, {@code kappa = 1 - D_o / D_e}.
 *
 * <p>The standard error linearises {@code p_e} in the shares, each of them a ratio of means over
 * items; bounds by t with one degree of freedom less than there are items, at most 1.
 *
 * <ul>
 *   <li>1 if all pairs agree and at least two categories occur
 *   <li>0 if one of two reviewers used one category only
 *   <li>undefined if no item has two ratings, or if all ratings are alike
 *   <li>no bounds for a single item, nor above {@value PairCounts#MAX_REVIEWERS} reviewers
 * </ul>
 *
 * @see <a href="https://doi.org/10.1037/0033-2909.88.2.322">Conger (1980), Integration and
 *     generalization of kappas for multiple raters</a>
 * @see <a href="https://agreestat.com/books/cac5/">Gwet (2014), Handbook of Inter-Rater
 *     Reliability, 4th ed., chapters 2 and 5</a>
 */
final class CongerKappa {
  private static final Resampling<Rows, Weighting> RESAMPLING =
      new Resampling<>(Rows.class, Weighting.class, Rows::fitsSums, ResampledConger::new);

  private final Patterns patterns;
  private final RatedBy ratedBy;
  private final ReviewerUsage usage;
  private final Weighting weighting;
  private final Distance distance;
  private final long items;
  private final long pairableItems;

  /** For each reviewer's used category the mean distance from a chance rating of another's. */
  private final double[] fromOthers;

  /** For each reviewer the mean of that over the own ratings. */
  private final double[] own;

  /** Kappa of these ratings, of which there must be some. */
  private CongerKappa(RatingCounts counts, Weighting weighting) {
    this.patterns = counts.patterns();
    this.ratedBy = counts.reviewers();
    this.usage = ratedBy.usage();
    this.weighting = weighting;
    this.distance = weighting.distance(patterns.scale());
    this.items = patterns.unitsOf(1);
    this.pairableItems = patterns.unitsOf(2);
    this.fromOthers = new double[usage.size()];
    this.own = new double[usage.reviewers()];
  }

  static Formula formula(Weighting weighting) {
    return new Formula(
        (counts, confidence) ->
            counts
                .nothingToCompare()
                .orElseGet(() -> new CongerKappa(counts, weighting).coefficient(confidence)),
        MissingRule.LEFT_OUT,
        weighting.words(),
        true,
        RESAMPLING,
        weighting);
  }

  private Coefficient coefficient(double confidence) {
    var variation = new Variation(patterns, weighting);
    double observed = ChanceCorrected.observedDisagreement(patterns, distance);
    double expected = expected();
    if (!variation.existsIn(patterns.ratingsOf(1)) || !(expected > 0)) {
      return Undefined.noVariation(variation, 1 - observed, pairableItems);
    }
    double value = ExactKappa.of(patterns, usage, weighting).orElse(1 - observed / expected);
    return Coefficient.of(
        value,
        uncertainty(value, expected, confidence),
        null,
        1 - observed,
        1 - expected,
        pairableItems);
  }

  /** The expected disagreement; leaves its parts in {@link #fromOthers} and {@link #own}. */
  private double expected() {
    double[] all = new double[patterns.categories()];
    for (int g = 0; g < own.length; g++) {
      for (int i = usage.start(g); i < usage.end(g); i++) {
        all[usage.category(i)] += share(g, i);
      }
    }
    double[] fromAll = distance.times(all);
    double sum = 0;
    for (int g = 0; g < own.length; g++) {
      double[] fromOwn = fromOwn(g);
      for (int i = usage.start(g); i < usage.end(g); i++) {
        double others = fromAll[usage.category(i)] - fromOwn[i - usage.start(g)];
        fromOthers[i] = others / (own.length - 1);
        own[g] += share(g, i) * fromOthers[i];
      }
      sum += own[g];
    }
    return sum / own.length;
  }

  /** For each category the reviewer used the mean distance from the reviewer's own ratings. */
  private double[] fromOwn(int reviewer) {
    int start = usage.start(reviewer);
    double[] sums = new double[usage.end(reviewer) - start];
    if ((long) sums.length * sums.length > patterns.categories()) {
      double[] mass = new double[patterns.categories()];
      for (int i = 0; i < sums.length; i++) {
        mass[usage.category(start + i)] = share(reviewer, start + i);
      }
      double[] products = distance.times(mass);
      Arrays.setAll(sums, i -> products[usage.category(start + i)]);
      return sums;
    }
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        double apart = distance.between(usage.category(start + i), usage.category(start + j));
        sums[i] += share(reviewer, start + j) * apart;
      }
    }
    return sums;
  }

  private double share(int reviewer, int entry) {
    return (double) usage.count(entry) / usage.ratings(reviewer);
  }

  private Estimate<Interval> uncertainty(double value, double expected, double confidence) {
    if (items == 1) {
      return Estimate.none(UndefinedReason.ONE_ITEM, "one item has no spread");
    }
    if (ratedBy.lacksPairs()) {
      return Estimate.none(
          UndefinedReason.TOO_MANY_REVIEWERS, usage.reviewers() + " reviewers have too many pairs");
    }
    if (ratedBy.lacksPatterns()) {
      return Estimate.none(
          UndefinedReason.TOO_MANY_CATEGORIES,
          "more than " + PatternUsage.MAX_PATTERNS + " different patterns of ratings");
    }
    double factor = 2 * (1 - value) / expected;
    double[] agreement = agreementByPattern(value, expected);
    double[] chance = chanceByEntry();
    double sum = sumOfSquares(agreement) + factor * factor * squaresOfChance(chance);
    double[] product = {0};
    ratedBy.forEachInPatterns(
        (pattern, reviewer, category, count) ->
            product[0] += count * agreement[pattern] * chance[usage.entry(reviewer, category)]);
    sum = Math.max(0, sum + 2 * factor * product[0]);
    double standardError = Math.sqrt(sum / ((double) items * (items - 1)));
    return Estimate.of(
        Intervals.ofCoefficient(
            value, standardError, items, IntervalMethod.LINEARIZED, confidence));
  }

  /** What an item of each pattern adds by its agreement, less the value. */
  private double[] agreementByPattern(double value, double expected) {
    double scale = (double) items / pairableItems;
    double[] parts = new double[patterns.size()];
    for (int p = 0; p < parts.length; p++) {
      double beyond =
          patterns.isPairable(p)
              ? scale * (expected - ItemDisagreement.within(patterns, distance, p)) / expected
              : 0;
      parts[p] = beyond - value;
    }
    return parts;
  }

  private double sumOfSquares(double[] byPattern) {
    double sum = 0;
    for (int p = 0; p < byPattern.length; p++) {
      sum += patterns.units(p) * byPattern[p] * byPattern[p];
    }
    return sum;
  }

  /** What a rating adds to its item's share of the expected disagreement, beyond the mean. */
  private double[] chanceByEntry() {
    double[] parts = new double[usage.size()];
    for (int g = 0; g < own.length; g++) {
      double weight = (double) items / usage.ratings(g) / own.length;
      for (int i = usage.start(g); i < usage.end(g); i++) {
        parts[i] = weight * (fromOthers[i] - own[g]);
      }
    }
    return parts;
  }

  /** The sum over items of the square of the sum of {@code chance} over the item's ratings. */
  private double squaresOfChance(double[] chance) {
    double[] sum = {0};
    for (int i = 0; i < chance.length; i++) {
      sum[0] += usage.count(i) * chance[i] * chance[i];
    }
    ratedBy
        .tables()
        .forEach(
            (first, second, row, column, count) ->
                sum[0] +=
                    2
                        * count
                        * chance[usage.entry(first, row)]
                        * chance[usage.entry(second, column)]);
    return sum[0];
  }
}
