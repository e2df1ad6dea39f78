package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;

/** Standard errors by leaving out one item after the other. */
final class ItemJackknife {
  private ItemJackknife() {}

  /** Bounds of a ratio of sums over the items with at least two ratings. */
  static Estimate<Interval> ofRatio(
      Patterns patterns,
      double[] part,
      double[] whole,
      double sumOfPart,
      double sumOfWhole,
      double value,
      double confidence) {
    long items = patterns.unitsOf(2);
    if (items == 1) {
      return Estimate.none(UndefinedReason.ONE_ITEM, "one item has no spread");
    }
    double[] values = new double[patterns.size()];
    double mean = 0;
    for (int p = 0; p < values.length; p++) {
      if (patterns.isPairable(p)) {
        double rest = sumOfWhole - whole[p];
        if (!(rest > 0)) {
          return Estimate.none(
              UndefinedReason.DEGENERATE_RESAMPLE, "only one item has ratings in the category");
        }
        values[p] = (sumOfPart - part[p]) / rest;
        mean += patterns.units(p) * values[p] / items;
      }
    }
    double squares = 0;
    for (int p = 0; p < values.length; p++) {
      double deviation = patterns.isPairable(p) ? values[p] - mean : 0;
      squares += patterns.units(p) * deviation * deviation;
    }
    double standardError = Math.sqrt(squares * (items - 1) / items);
    return Estimate.of(
        Intervals.t(value, standardError, items, 1, IntervalMethod.JACKKNIFE, confidence));
  }
}
