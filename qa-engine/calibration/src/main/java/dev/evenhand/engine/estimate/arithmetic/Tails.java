package dev.evenhand.engine.estimate.arithmetic;

import dev.evenhand.engine.estimate.Interval;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Probabilities of what is at least as far off. */
public final class Tails {
  private static final double MANY = 1e6;
  private static final int HALVINGS = 60;

  private Tails() {}

  /** Two-sided, of t; 1 without a degree of freedom. */
  public static double t(double statistic, double freedom) {
    return freedom <= 0
        ? 1
        : Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(Math.abs(statistic)));
  }

  /** Of a ratio of variances as large as this or larger. */
  public static double f(double ratio, double above, double below) {
    return above <= 0 || below <= 0 ? 1 : FDistribution.of(above, below).survivalProbability(ratio);
  }

  /**
   * Two-sided, of 0 if this interval by t is around the value; its degrees of freedom are read off
   * its width. 1 without a standard error.
   */
  public static double ofInterval(double value, Interval bounds) {
    Double error = bounds.standardError();
    return error == null || !(error > 0)
        ? 1
        : t(
            value / error,
            freedom((bounds.high() - bounds.low()) / 2 / error, bounds.confidence()));
  }

  /** The degrees of freedom at which t reaches so far; halving, as it falls with them. */
  private static double freedom(double reach, double confidence) {
    double least = 0.1;
    double most = MANY;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = Math.sqrt(least * most);
      if (Intervals.reach(middle, confidence) > reach) {
        least = middle;
      } else {
        most = middle;
      }
    }
    return least;
  }
}
