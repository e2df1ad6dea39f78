package dev.evenhand.engine.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What stretches across a chart.
 *
 * @param low at the left edge
 * @param high at the right edge
 * @param ticks values that get a label, ascending
 */
record Axis(double low, double high, List<Double> ticks) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final int PARTS = 4;
  private static final int MOST_DIGITS = 6;

  Axis {
    if (!(low < high)) {
      throw new IllegalArgumentException("An axis from " + low + " to " + high + " has no width.");
    }
    ticks = List.copyOf(ticks);
  }

  /** From as far below to as far above 0 as holds all ranges, at least {@code least}. */
  static Axis around0(Collection<Range> ranges, double least) {
    double reach = least;
    for (Range range : ranges) {
      reach = Math.max(reach, Math.max(-range.least(), range.greatest()));
    }
    double step = step(2 * reach / PARTS);
    double edge = Math.max(step, step * Math.ceil(reach / step));
    // A step beyond what the data need would waste a third of the room.
    double tight = Math.min(edge, reach * 1.04);
    return new Axis(-tight, tight, multiples(step, -tight, tight));
  }

  /** From the first tick at or below {@code low} to the first at or above {@code high}. */
  static Axis over(double low, double high) {
    double width = high > low ? high - low : Math.max(1, Math.abs(high));
    double step = step(width / PARTS);
    double from = step * Math.floor(low / step);
    double to = Math.max(step * Math.ceil(high / step), from + step);
    return new Axis(from, to, multiples(step, from, to));
  }

  /** For coefficients of agreement: up to 1, and down to 0 or the lowest bound, at most to -1. */
  static Axis ofAgreement(Collection<Range> ranges) {
    double least = 0;
    for (Range range : ranges) {
      least = Math.min(least, range.least());
    }
    double low = Math.max(-1, Math.floor(least * 5 + 1e-9) / 5);
    return new Axis(low, 1, low <= -0.5 ? List.of(-0.5, 0.0, 0.5, 1.0) : List.of(0.0, 0.5, 1.0));
  }

  /** Where a value stands, from 0 at the left to 1 at the right; beyond is at the edge. */
  double share(double value) {
    return Math.min(1, Math.max(0, (value - low) / (high - low)));
  }

  /** As many decimals as the labels of the ticks need. */
  int digits() {
    for (int digits = 0; digits < MOST_DIGITS; digits++) {
      double unit = StrictMath.pow(10, digits);
      if (ticks.stream().allMatch(t -> Math.abs(t * unit - Math.rint(t * unit)) < 1e-6)) {
        return digits;
      }
    }
    return MOST_DIGITS;
  }

  boolean isBeyond(double value) {
    return value < low || value > high;
  }

  private static double step(double rough) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    for (double step : STEPS) {
      if (step * power >= rough * (1 - 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private static List<Double> multiples(double step, double from, double to) {
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(from / step - 1e-9);
    for (long i = first; i * step <= to + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
