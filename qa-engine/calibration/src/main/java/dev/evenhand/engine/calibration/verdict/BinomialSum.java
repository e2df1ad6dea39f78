package dev.evenhand.engine.calibration.verdict;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The sum of trials that succeed each with a chance of its own: exact up to 300 trials, then by the
 * normal distribution. Mutable, for one thread.
 */
final class BinomialSum {
  private static final int MOST_EXACT = 300;

  private final double[] chances = new double[MOST_EXACT + 1];
  private int trials;
  private double mean;
  private double variance;

  BinomialSum() {
    chances[0] = 1;
  }

  void add(double chance) {
    mean += chance;
    variance += chance * (1 - chance);
    trials++;
    for (int k = Math.min(trials, MOST_EXACT); k > 0 && trials <= MOST_EXACT; k--) {
      chances[k] = chances[k] * (1 - chance) + chances[k - 1] * chance;
    }
    chances[0] *= 1 - chance;
  }

  /** Two-sided probability of so many successes, or of as rare a number on the other side. */
  double p(int successes) {
    if (!(variance > 0)) {
      return 1;
    }
    if (trials > MOST_EXACT) {
      double distance = Math.max(0, Math.abs(successes - mean) - 0.5);
      return 2 * NormalDistribution.of(0, 1).survivalProbability(distance / Math.sqrt(variance));
    }
    double below = 0;
    double above = 0;
    for (int k = 0; k <= trials; k++) {
      below += k <= successes ? chances[k] : 0;
      above += k >= successes ? chances[k] : 0;
    }
    return Math.min(1, 2 * Math.min(below, above));
  }
}
