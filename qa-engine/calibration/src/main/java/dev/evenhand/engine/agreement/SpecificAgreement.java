package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.UndefinedReason;

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
final class SpecificAgreement {
  private SpecificAgreement() {}

  static Coefficient of(Patterns patterns, int category, double confidence) {
    Coefficient nothing = Undefined.nothingToCompare(patterns.unitsOf(1), patterns.unitsOf(2));
    if (nothing != null) {
      return nothing;
    }
    double[] alike = new double[patterns.size()];
    double[] all = new double[patterns.size()];
    double sumAlike = 0;
    double sumAll = 0;
    for (int p = 0; p < patterns.size(); p++) {
      if (patterns.isPairable(p)) {
        double count = count(patterns, p, category);
        all[p] = count;
        alike[p] = count * (count - 1) / (patterns.ratings(p) - 1.0);
        sumAlike += patterns.units(p) * alike[p];
        sumAll += patterns.units(p) * all[p];
      }
    }
    long items = patterns.unitsOf(2);
    if (sumAll == 0) {
      String label = patterns.scale().label(category);
      return Coefficient.undefined(
          UndefinedReason.NO_RATINGS,
          "no rating that can be compared is '" + label + "'",
          null,
          items);
    }
    double value = Math.min(1, sumAlike / sumAll);
    Estimate<Interval> bounds =
        ItemJackknife.ofRatio(patterns, alike, all, sumAlike, sumAll, value, confidence);
    return Coefficient.of(value, bounds, null, value, null, items);
  }

  private static int count(Patterns patterns, int pattern, int category) {
    for (int i = patterns.start(pattern); i < patterns.end(pattern); i += 2) {
      if (patterns.category(i) == category) {
        return patterns.count(i);
      }
    }
    return 0;
  }
}
