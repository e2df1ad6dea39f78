package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.AlphaTerms;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.FixedDistanceLeaveOneOut;
import dev.evenhand.engine.agreement.distance.LeaveOneOut;
import dev.evenhand.engine.agreement.distance.MidRanks;
import dev.evenhand.engine.agreement.distance.OrdinalLeaveOneOut;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.ResampledAlphas;
import dev.evenhand.engine.agreement.resample.ResampledOrdinalAlpha;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha: agreement beyond chance of any number of reviewers, with missing ratings.
 *
 * <p>{@code alpha = 1 - D_o / D_e = 1 - (N - 1) * sum of o_ck d_ck / sum of n_c n_k d_ck}, over the
 * units with at least two ratings, whose {@code N} ratings fall into category c {@code n_c} times
 * and make {@code o_ck} coincidences, each pair within a unit of m ratings weighing {@code 1 / (m -
 * 1)}. The distance d is nominal, ordinal (of mid-ranks), interval or ratio.
 *
 * <p>The standard error is the delete-one-unit jackknife over the distinct patterns; bounds by t
 * with one degree of freedom less than there are units, at most 1.
 *
 * <ul>
 *   <li>1 if all pairs agree and at least two categories occur; 0 for a single unit that varies;
 *       can fall to -1 with two ratings a unit
 *   <li>undefined if no unit has two ratings, or if all ratings that can be compared are alike
 *   <li>undefined for interval and ratio distance if some category is no number, for ratio distance
 *       if one is negative
 *   <li>no standard error for a single unit, nor where some unit alone makes the ratings vary
 * </ul>
 *
 * <p>Linear in the categories and patterns; ratio distance is quadratic in the categories and
 * refused above {@value #MAX_RATIO_CATEGORIES}.
 *
 * @see <a href="https://repository.upenn.edu/asc_papers/43">Krippendorff (2011), Computing
 *     Krippendorff's Alpha-Reliability</a>
 */
final class KrippendorffAlpha {
  static final int MAX_RATIO_CATEGORIES = 10_000;

  private static final Resampling<Patterns, Weighting> RESAMPLING =
      new Resampling<>(Patterns.class, Weighting.class, ResampledAlphas::new);

  /** The ordinal distance changes with the resample, so it is reckoned by itself. */
  private static final Resampling<Patterns, Weighting> RESAMPLING_ORDINAL =
      new Resampling<>(
          Patterns.class,
          Weighting.class,
          (patterns, alone) -> new ResampledOrdinalAlpha(patterns));

  /** Where less of the expected disagreement remains, its digits are not to be trusted. */
  private static final double TRUSTED_REMAINDER = 1e-4;

  /** Additions a jackknife may take where there is no short cut. */
  private static final double MAX_JACKKNIFE_COST = 1e8;

  private final Patterns patterns;
  private final Weighting weighting;
  private final Variation variation;
  private final long units;

  /**
   * Alpha of these units.
   *
   * @param weighting LINEAR is not known for alpha; QUADRATIC is interval distance
   */
  private KrippendorffAlpha(Patterns patterns, Weighting weighting) {
    this.patterns = patterns;
    this.weighting = weighting;
    this.variation = new Variation(patterns, weighting);
    this.units = patterns.unitsOf(2);
  }

  static Formula formula(Weighting weighting) {
    return new Formula(
        (counts, confidence) ->
            new KrippendorffAlpha(counts.patterns(), weighting).coefficient(confidence),
        MissingRule.LEFT_OUT,
        weighting == Weighting.QUADRATIC ? "interval" : weighting.words(),
        false,
        weighting == Weighting.ORDINAL ? RESAMPLING_ORDINAL : RESAMPLING,
        weighting);
  }

  private Coefficient coefficient(double confidence) {
    return Undefined.nothingToCompare(patterns)
        .or(() -> Optional.ofNullable(unfit()))
        .orElseGet(() -> ofVarying(confidence));
  }

  private Coefficient ofVarying(double confidence) {
    AlphaTerms terms = AlphaTerms.of(patterns, variation, patterns.units(), this::distance);
    if (terms == null || !(terms.expected() > 0)) {
      return Undefined.noVariation(variation, 1, units);
    }
    Coefficient alpha =
        Coefficient.of(
            ExactKappa.alpha(patterns, weighting).orElse(terms.alpha()),
            uncertainty(terms, confidence),
            null,
            1 - terms.observedDisagreement(),
            1 - terms.expectedDisagreement(),
            units);
    return alpha.withDetails(details(terms, alpha.interval(), confidence));
  }

  private Map<String, Double> details(
      AlphaTerms terms, Optional<Interval> bounds, double confidence) {
    long[] ratings = patterns.ratingsOf(2);
    double[] mass = Arrays.stream(ratings).asDoubleStream().toArray();
    Details details = new Details();
    bounds
        .map(Interval::standardError)
        .map(
            error ->
                new OneMoreItem(patterns, terms, distance(mass)).bounds(error, units, confidence))
        .ifPresent(more -> more.forEach(details::put));
    long rarer = Arrays.stream(ratings).sum() - Arrays.stream(ratings).max().orElse(0);
    return details.put(AlphaDetails.RARER_RATINGS, (double) rarer).map();
  }

  private Distance distance(double[] ratings) {
    return weighting == Weighting.ORDINAL
        ? MidRanks.distance(ratings)
        : weighting.distance(patterns.scale());
  }

  /** Why the categories do not fit the distance; null if they do. */
  private @Nullable Coefficient unfit() {
    if (weighting != Weighting.QUADRATIC && weighting != Weighting.RATIO) {
      return null;
    }
    long[] ratings = patterns.ratingsOf(2);
    int used = 0;
    for (int c = 0; c < ratings.length; c++) {
      String label = patterns.scale().label(c);
      BigDecimal value = patterns.scale().value(c);
      if (value == null) {
        return undefined(UndefinedReason.NOT_NUMERIC, "category '" + label + "' is not a number");
      }
      if (weighting == Weighting.RATIO && ratings[c] > 0 && value.signum() < 0) {
        return undefined(UndefinedReason.NEGATIVE_VALUES, "category '" + label + "' is below zero");
      }
      used += ratings[c] > 0 ? 1 : 0;
    }
    if (weighting == Weighting.RATIO && used > MAX_RATIO_CATEGORIES) {
      return undefined(
          UndefinedReason.TOO_MANY_CATEGORIES,
          used + " different values, of at most " + MAX_RATIO_CATEGORIES);
    }
    return null;
  }

  private Coefficient undefined(UndefinedReason reason, String text) {
    return Coefficient.undefined(reason, text, null, units);
  }

  private Estimate<Interval> uncertainty(AlphaTerms all, double confidence) {
    if (units == 1) {
      return Estimate.none(UndefinedReason.ONE_ITEM, "one item has no spread");
    }
    LeaveOneOut leaveOneOut = leaveOneOut(all);
    if (leaveOneOut == null && costOfRecomputing() > MAX_JACKKNIFE_COST) {
      return Estimate.none(
          UndefinedReason.TOO_MANY_CATEGORIES,
          patterns.categories() + " categories make the jackknife too slow");
    }
    double[] values = jackknife(leaveOneOut);
    if (values.length == 0) {
      return Estimate.none(
          UndefinedReason.DEGENERATE_RESAMPLE, "without one of the items nothing varies");
    }
    return Estimate.of(
        Intervals.ofCoefficient(
            all.alpha(), standardError(values), units, IntervalMethod.JACKKNIFE, confidence));
  }

  /** The short cut for this distance; null if there is none. */
  private @Nullable LeaveOneOut leaveOneOut(AlphaTerms all) {
    if (weighting != Weighting.ORDINAL) {
      return new FixedDistanceLeaveOneOut(patterns, weighting.distance(patterns.scale()), all);
    }
    return patterns.categories() <= OrdinalLeaveOneOut.MAX_CATEGORIES
        ? new OrdinalLeaveOneOut(patterns)
        : null;
  }

  private double costOfRecomputing() {
    return (double) patterns.size() * (patterns.runs() + patterns.categories());
  }

  /** Alpha without one unit of each pattern; empty if one of them has no value. */
  private double[] jackknife(@Nullable LeaveOneOut leaveOneOut) {
    double[] values = new double[patterns.size()];
    for (int p = 0; p < patterns.size(); p++) {
      if (patterns.isPairable(p)) {
        AlphaTerms terms = without(p, leaveOneOut);
        if (terms == null) {
          return new double[0];
        }
        values[p] = terms.alpha();
      }
    }
    return values;
  }

  private @Nullable AlphaTerms without(int pattern, @Nullable LeaveOneOut leaveOneOut) {
    if (leaveOneOut != null) {
      AlphaTerms terms = leaveOneOut.without(pattern);
      if (terms.expected() > TRUSTED_REMAINDER * leaveOneOut.all().expected()) {
        return terms;
      }
    }
    long[] rest = patterns.units();
    rest[pattern]--;
    return AlphaTerms.of(patterns, variation, rest, this::distance);
  }

  private double standardError(double[] values) {
    double sum = 0;
    for (int p = 0; p < values.length; p++) {
      sum += patterns.isPairable(p) ? patterns.units(p) * values[p] : 0;
    }
    double mean = sum / units;
    double squares = 0;
    for (int p = 0; p < values.length; p++) {
      if (patterns.isPairable(p)) {
        squares += patterns.units(p) * (values[p] - mean) * (values[p] - mean);
      }
    }
    return Math.sqrt(squares * (units - 1) / units);
  }
}
