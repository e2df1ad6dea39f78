package dev.evenhand.engine.reviewer;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/** Exponentially weighted moving averages after a baseline, and how far they may stray. */
final class Ewma {
  private final double smoothing;
  private final int baseline;

  /** For each value after the baseline the standard error of the average less the centre. */
  private final double[] factors;

  /**
   * For series of one length.
   *
   * @param baseline how many values of it are the baseline
   */
  Ewma(double smoothing, int baseline, int length) {
    this.smoothing = smoothing;
    this.baseline = baseline;
    factors = new double[length - baseline];
    double kept = 1;
    for (int i = 0; i < factors.length; i++) {
      kept *= 1 - smoothing;
      double own = smoothing / (2 - smoothing) * (1 - kept * kept);
      double ofCentre = (1 - kept) * (1 - kept) / baseline;
      factors[i] = Math.sqrt(own + ofCentre);
    }
  }

  double centre(double[] values) {
    double sum = 0;
    for (int i = 0; i < baseline; i++) {
      sum += values[i];
    }
    return sum / baseline;
  }

  /** The averages after the baseline. */
  double[] averages(double[] values) {
    return averages(Arrays.copyOfRange(values, baseline, values.length), centre(values), smoothing);
  }

  /** The averages of all values, begun at {@code start}. */
  static double[] averages(double[] values, double start, double smoothing) {
    double[] averages = new double[values.length];
    double average = start;
    for (int i = 0; i < values.length; i++) {
      average += smoothing * (values[i] - average);
      averages[i] = average;
    }
    return averages;
  }

  /** The standard error at a place after the baseline, in units of the standard deviation. */
  double factor(int place) {
    return factors[place];
  }

  /** How far the farthest average is off the centre, in standard errors. */
  double farthest(double[] values) {
    double centre = centre(values);
    double average = centre;
    double farthest = 0;
    for (int i = 0; i < factors.length; i++) {
      average += smoothing * (values[baseline + i] - average);
      farthest = Math.max(farthest, Math.abs(average - centre) / factors[i]);
    }
    return farthest / standardDeviation(values);
  }

  static double standardDeviation(double[] values) {
    return Math.sqrt(Measures.squares(values) / (values.length - 1));
  }

  static boolean varies(double[] values) {
    DoubleSummaryStatistics ends = Arrays.stream(values).summaryStatistics();
    double size = Math.max(Math.abs(ends.getMin()), Math.abs(ends.getMax()));
    return ends.getMax() - ends.getMin() > 1e-9 * size;
  }
}
