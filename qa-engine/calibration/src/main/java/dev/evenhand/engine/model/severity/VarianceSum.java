package dev.evenhand.engine.model.severity;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;

/**
 * Estimated variances of independent parts of an error, added up. Their degrees of freedom are
 * those of Satterthwaite (1946): \( (\sum v)^2 / \sum (v^2 / f) \).
 */
final class VarianceSum {
  private final IntervalMethod method;
  private double variance;
  private double weights;

  VarianceSum(IntervalMethod method) {
    this.method = method;
  }

  VarianceSum add(double part, double freedom) {
    variance += part;
    weights += part * part / freedom;
    return this;
  }

  Estimate<Interval> around(double value, double confidence) {
    if (variance == 0) {
      return Estimate.none(UndefinedReason.NO_VARIATION, "nothing varies");
    }
    double freedom = variance * variance / weights;
    return Estimate.of(Intervals.t(value, Math.sqrt(variance), freedom, method, confidence));
  }
}
