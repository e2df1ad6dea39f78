package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.resample.Replicates;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;

/**
 * Agreement specific to a category: of the ratings in it that can be compared, the share that
 * another rating of the item agrees with, {@code sum of r (r - 1) / (m - 1) / sum of r} over items
 * of m ratings, r of them in the category. With two reviewers it is {@code 2a / (2a + b + c)}.
 *
 * <p>The standard error is the delete-one-item jackknife over the distinct patterns; bounds by t,
 * at most 1.
 *
 * @see <a href="https://doi.org/10.1016/0895-4356(90)90159-M">Cicchetti and Feinstein (1990), High
 *     agreement but low kappa: II. Resolving the paradoxes</a>
 */
record SpecificAgreement(Patterns patterns, int category) {
  static Coefficient of(Patterns patterns, int category, double confidence) {
    return Undefined.nothingToCompare(patterns)
        .orElseGet(() -> new SpecificAgreement(patterns, category).coefficient(confidence));
  }

  private Coefficient coefficient(double confidence) {
    double alike = 0;
    double all = 0;
    for (int p = 0; p < patterns.size(); p++) {
      alike += patterns.isPairable(p) ? patterns.units(p) * alike(p) : 0;
      all += patterns.isPairable(p) ? patterns.units(p) * count(p) : 0;
    }
    long items = patterns.unitsOf(2);
    if (all == 0) {
      String label = patterns.scale().label(category);
      return Coefficient.undefined(
          UndefinedReason.NO_RATINGS,
          "no rating that can be compared is '" + label + "'",
          null,
          items);
    }
    double value = Math.min(1, alike / all);
    Estimate<Interval> bounds = uncertainty(alike, all, value, confidence);
    return CoefficientRange.SHARE.keep(
        Coefficient.of(value, bounds, null, value, null, items), confidence);
  }

  private Estimate<Interval> uncertainty(
      double alike, double all, double value, double confidence) {
    long items = patterns.unitsOf(2);
    if (items == 1) {
      return Estimate.none(UndefinedReason.ONE_ITEM, "one item has no spread");
    }
    double[] without = new double[patterns.size()];
    long[] units = new long[patterns.size()];
    for (int p = 0; p < without.length; p++) {
      if (patterns.isPairable(p)) {
        if (!(all - count(p) > 0)) {
          return Estimate.none(
              UndefinedReason.DEGENERATE_RESAMPLE, "only one item has ratings in the category");
        }
        without[p] = (alike - alike(p)) / (all - count(p));
        units[p] = patterns.units(p);
      }
    }
    return Estimate.of(
        Intervals.ofCoefficient(
            value,
            Replicates.jackknifeError(without, units),
            items,
            IntervalMethod.JACKKNIFE,
            confidence));
  }

  /** What an item of the pattern has in the category of ratings that another agrees with. */
  private double alike(int pattern) {
    double count = count(pattern);
    return count * (count - 1) / (patterns.ratings(pattern) - 1.0);
  }

  private double count(int pattern) {
    for (int i = patterns.start(pattern); i < patterns.end(pattern); i += 2) {
      if (patterns.category(i) == category) {
        return patterns.count(i);
      }
    }
    return 0;
  }
}
