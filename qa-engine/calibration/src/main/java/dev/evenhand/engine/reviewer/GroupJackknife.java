package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.util.function.DoubleUnaryOperator;

/**
 * The spread of an estimate from leaving out groups of items, each once. With up to {@value
 * #MAX_GROUPS} items each is a group of its own; above, neighbours form groups of one size.
 *
 * @see <a href="https://doi.org/10.1093/biomet/61.1.1">Miller (1974), The jackknife: a review</a>
 */
record GroupJackknife(double estimate, double standardError, int groups) {
  private static final int MAX_GROUPS = 100;

  /**
   * The jackknife of an estimate, if that is a number and stays one whatever group is left out.
   *
   * @param without the estimate without each of the groups
   */
  static Estimate<GroupJackknife> of(double estimate, double[] without) {
    int groups = without.length;
    double mean = 0;
    for (double value : without) {
      mean += value / groups;
    }
    double squares = 0;
    for (double value : without) {
      squares += (value - mean) * (value - mean);
    }
    double standardError = Math.sqrt(squares * (groups - 1) / groups);
    return Double.isFinite(estimate) && Double.isFinite(standardError)
        ? Estimate.of(new GroupJackknife(estimate, standardError, groups))
        : Estimate.none(
            UndefinedReason.DEGENERATE_RESAMPLE, "without some of the items there is no value");
  }

  /** How many groups so many items form. */
  static int groups(int items) {
    return Math.min(items, MAX_GROUPS);
  }

  /** The group of an item. */
  static int group(int item, int items) {
    return (int) ((long) item * groups(items) / items);
  }

  /**
   * The estimate with bounds by t.
   *
   * @param scale makes what is shown of the estimate and its bounds, an increasing function
   */
  Measure measure(DoubleUnaryOperator scale, double confidence, long items) {
    double half = Intervals.reach(groups - 1.0, confidence) * standardError;
    return new Measure(
        scale.applyAsDouble(estimate),
        new Interval(
            scale.applyAsDouble(estimate - half),
            scale.applyAsDouble(estimate + half),
            confidence,
            IntervalMethod.JACKKNIFE),
        items);
  }

  /** The probability of an estimate as far from 0 or farther, were it 0 on average. */
  double p() {
    return Measures.p(estimate, standardError, groups - 1.0);
  }
}
