package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.resample.Jackknife;
import dev.evenhand.engine.agreement.resample.Replicates;
import dev.evenhand.engine.agreement.resample.Resampled;
import dev.evenhand.engine.estimate.Confidence;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Intervals of the coefficients that have none in closed form, by leaving out each item: Light's
 * kappa, Kendall's W and the overall concordance. The standard error is {@code sqrt((n - 1) / n *
 * sum of (value without the item - their mean)^2)}, the bounds are by t with n - 1 degrees of
 * freedom, at most 1, and for W at least 0.
 *
 * <ul>
 *   <li>no bounds for a single item, nor where the coefficient has no value without some item, nor
 *       where it is the same without any
 *   <li>none either where it would take too long; a bootstrap of few resamples may not
 * </ul>
 *
 * <p>The same table gives the same bits. For each distinct row of ratings some additions a pair of
 * reviewers.
 *
 * <p>Safe for threads.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani (1993), An introduction
 *     to the bootstrap, chapter 11</a>
 */
public final class JackknifeIntervals {
  /** A standard error so small is a rounding error. */
  private static final double ZERO = 1e-12;

  private JackknifeIntervals() {}

  /**
   * The coefficients of these ratings, those without an interval in closed form with one.
   *
   * @param coefficients by id; all others are given back as they are
   * @param confidence of the bounds, between 0 and 1
   * @throws IllegalArgumentException if the table has replicates
   */
  public static Map<CoefficientId, Coefficient> of(
      RatingTable ratings, Map<CoefficientId, Coefficient> coefficients, double confidence) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(coefficients, "coefficients");
    Confidence.require(confidence);
    List<CoefficientId> without =
        coefficients.entrySet().stream()
            .filter(entry -> entry.getValue().bounds() == Undefined.NO_INTERVAL)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (without.isEmpty()) {
      return coefficients;
    }
    Map<CoefficientId, Coefficient> all = new EnumMap<>(coefficients);
    Rows rows = ratings.rows();
    Resampling.of(rows, without)
        .forEach((ids, together) -> put(ids, together, rows.units(), confidence, all));
    return Collections.unmodifiableMap(all);
  }

  private static void put(
      List<CoefficientId> ids,
      Resampled together,
      long[] counts,
      double confidence,
      Map<CoefficientId, Coefficient> all) {
    List<double[]> values = Jackknife.of(together, ids.size(), counts);
    for (int i = 0; i < ids.size(); i++) {
      double[] own = values.get(i);
      all.computeIfPresent(
          ids.get(i),
          (id, coefficient) ->
              coefficient.withBounds(bounds(id, coefficient, own, counts, confidence)));
    }
  }

  private static Estimate<Interval> bounds(
      CoefficientId id, Coefficient coefficient, double[] without, long[] counts, double level) {
    long items = coefficient.itemsUsed();
    if (items == 1) {
      return Estimate.none(UndefinedReason.ONE_ITEM, "one item has no spread");
    }
    if (without.length == 0) {
      return Estimate.none(
          UndefinedReason.NO_INTERVAL, "the jackknife would take too long; take a bootstrap");
    }
    double error = Replicates.jackknifeError(without, counts);
    if (Double.isNaN(error)) {
      return Estimate.none(
          UndefinedReason.DEGENERATE_RESAMPLE, "without one of the items there is no value");
    }
    if (error <= ZERO) {
      return Estimate.none(
          UndefinedReason.NO_VARIATION, "the value is the same without any of the items");
    }
    Interval bounds =
        Intervals.ofCoefficient(
            coefficient.orElseThrow(), error, items, IntervalMethod.JACKKNIFE, level);
    double low = id == CoefficientId.KENDALL_W ? Math.max(0, bounds.low()) : bounds.low();
    return Estimate.of(new Interval(low, bounds.high(), level, IntervalMethod.JACKKNIFE, error));
  }
}
