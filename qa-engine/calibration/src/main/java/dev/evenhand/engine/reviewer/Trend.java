package dev.evenhand.engine.reviewer;

import java.util.Arrays;

/** How a series goes on from its beginning to its end. */
final class Trend {
  /** From this difference of the Bayesian information criterion on evidence is called strong. */
  private static final double STRONG = 6;

  private Trend() {}

  /**
   * Whether one step fits clearly better than a line, with the time of the step as one more number
   * that is found in the data.
   *
   * @param before how many values are before the step
   */
  static boolean isStep(double[] values, int before) {
    int n = values.length;
    double step =
        Measures.squares(Arrays.copyOf(values, before))
            + Measures.squares(Arrays.copyOfRange(values, before, n));
    double line = aroundLine(values);
    return line > 0 && (step <= 0 || n * StrictMath.log(line / step) - StrictMath.log(n) > STRONG);
  }

  /** The mean of the last third less that of the first. */
  static double firstToLast(double[] values) {
    int third = Math.max(1, values.length / 3);
    return mean(Arrays.copyOfRange(values, values.length - third, values.length))
        - mean(Arrays.copyOf(values, third));
  }

  /** The sum of squares around the line of least squares over the places of the values. */
  private static double aroundLine(double[] values) {
    int n = values.length;
    double middle = (n - 1) / 2.0;
    double mean = mean(values);
    double products = 0;
    for (int i = 0; i < n; i++) {
      products += (i - middle) * (values[i] - mean);
    }
    double places = n * ((double) n * n - 1) / 12;
    return Math.max(0, Measures.squares(values) - products * products / places);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
