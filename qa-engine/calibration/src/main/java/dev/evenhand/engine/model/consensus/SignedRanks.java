package dev.evenhand.engine.model.consensus;

import java.util.Arrays;

/**
 * Wilcoxon's signed-rank test, exact also with ties: the chance of a rank sum over all ways to sign
 * the mid-ranks. (Libraries fall back to the normal distribution there, which is no good for few
 * and much tied values.) Zeros are left out. O(n^3).
 */
final class SignedRanks {
  private SignedRanks() {}

  /** The chance that positive ranks add up to no more than they do, if signs are a toss. */
  static double chanceOfLess(double[] values) {
    double[] sizes = Arrays.stream(values).filter(value -> value != 0).map(Math::abs).toArray();
    Arrays.sort(sizes);
    // Twice the mid-ranks, which are whole numbers.
    int[] ranks = new int[sizes.length];
    for (int from = 0, to; from < sizes.length; from = to) {
      to = from + 1;
      while (to < sizes.length && sizes[to] == sizes[from]) {
        to++;
      }
      Arrays.fill(ranks, from, to, from + 1 + to);
    }
    int observed = 0;
    for (double value : values) {
      observed += value > 0 ? ranks[Arrays.binarySearch(sizes, value)] : 0;
    }
    double[] chances = new double[Arrays.stream(ranks).sum() + 1];
    chances[0] = 1;
    int reached = 0;
    for (int rank : ranks) {
      reached += rank;
      for (int sum = reached; sum >= 0; sum--) {
        chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2;
      }
    }
    return Math.min(1, Arrays.stream(chances, 0, observed + 1).sum());
  }
}
