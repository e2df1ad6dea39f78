package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.statistics.distribution.TDistribution;

/** Numbers with their intervals. */
final class Measures {
  private Measures() {}

  /** The mean of at least two values, with bounds by t. */
  static Measure mean(double[] values, double confidence) {
    double mean = Arrays.stream(values).sum() / values.length;
    double half = Intervals.reach(values.length - 1.0, confidence) * standardError(values);
    return around(mean, half, confidence, IntervalMethod.MEAN, values.length);
  }

  /** A value with bounds as far from it on both sides. */
  static Measure around(
      double value, double half, double confidence, IntervalMethod method, long items) {
    return new Measure(value, new Interval(value - half, value + half, confidence, method), items);
  }

  /** The standard error of the mean of at least two values. */
  static double standardError(double[] values) {
    return Math.sqrt(squares(values) / (values.length - 1) / values.length);
  }

  /** The sum of squares about the mean. */
  static double squares(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares;
  }

  /** A share of at least one trial, with the score bounds of Wilson (1927). */
  static Measure share(long hits, long trials, double confidence) {
    Interval found = Intervals.wilson(hits, trials, confidence);
    Interval bounds = new Interval(found.low(), found.high(), confidence, found.method());
    return new Measure((double) hits / trials, bounds, trials);
  }

  /** The probability of an estimate as far from 0 or farther, were it 0 on average; by t. */
  static double p(double estimate, double standardError, double freedom) {
    if (standardError == 0) {
      return estimate == 0 ? 1 : 0;
    }
    double t = Math.abs(estimate) / standardError;
    return 2 * TDistribution.of(freedom).survivalProbability(t);
  }

  /**
   * Coefficients of agreement, if a table has as many items as that takes.
   *
   * @param ofThese what items they are
   * @return a finding for each
   */
  static List<Estimate<Measure>> coefficients(
      RatingTable table, List<CoefficientId> ids, String ofThese, ReviewerSettings settings) {
    int items = table.items().size();
    if (items < settings.minimumItems()) {
      Reason tooFew = Reason.tooFew(items, settings.minimumItems(), ofThese);
      return Collections.nCopies(ids.size(), Estimate.none(tooFew));
    }
    Map<CoefficientId, Coefficient> found =
        AgreementAccumulator.of(table).coefficients(ids, settings.confidence());
    return ids.stream().map(id -> of(Objects.requireNonNull(found.get(id)))).toList();
  }

  private static Estimate<Measure> of(Coefficient coefficient) {
    return coefficient
        .estimate()
        .map(
            value ->
                new Measure(value, coefficient.interval().orElse(null), coefficient.itemsUsed()));
  }
}
