package dev.evenhand.engine.agreement.resample;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Resamples of items, as how often each unit counts. Draw b has random numbers of its own: Philox
 * with the seed as its key and b as its counter, so that a draw is the same whoever asks for it
 * when.
 *
 * <p>Where items are many and units few, the counts are drawn directly, as a multinomial by
 * conditional binomials; else item by item.
 *
 * @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon, Moraes, Dror and Shaw (2011),
 *     Parallel random numbers: as easy as 1, 2, 3</a>
 */
final class Draws {
  /** A binomial draw takes as long as some draws of an item. */
  private static final long ITEMS_A_BINOMIAL = 16;

  private final long[] counts;
  private final long seed;
  private final long items;

  /** For each item its unit; empty where counts are drawn directly. */
  private final int[] unitOf;

  /**
   * Draws of these units.
   *
   * @param counts for each unit how many items it stands for; at least one item in all
   */
  Draws(long[] counts, long seed) {
    this.counts = counts.clone();
    this.seed = seed;
    this.items = Arrays.stream(counts).sum();
    boolean direct = items > ITEMS_A_BINOMIAL * counts.length;
    this.unitOf = direct ? new int[0] : units(counts, (int) items);
  }

  private static int[] units(long[] counts, int items) {
    int[] unitOf = new int[items];
    int item = 0;
    for (int unit = 0; unit < counts.length; unit++) {
      Arrays.fill(unitOf, item, item + (int) counts[unit], unit);
      item += (int) counts[unit];
    }
    return unitOf;
  }

  /** Writes how often each unit counts in a resample to {@code weights}. */
  void draw(int resample, long[] weights) {
    UniformRandomProvider random =
        RandomSource.PHILOX_4X64.create(new long[] {seed, 0, 0, 0, 0, resample});
    if (unitOf.length > 0) {
      Arrays.fill(weights, 0);
      for (int i = 0; i < unitOf.length; i++) {
        weights[unitOf[random.nextInt(unitOf.length)]]++;
      }
    } else {
      drawCounts(new BinomialSampler(random), weights);
    }
  }

  private void drawCounts(BinomialSampler binomial, long[] weights) {
    long left = items;
    long pool = items;
    for (int unit = 0; unit < counts.length; unit++) {
      long drawn = counts[unit] == pool ? left : binomial.draw(left, (double) counts[unit] / pool);
      weights[unit] = drawn;
      left -= drawn;
      pool -= counts[unit];
    }
  }
}
