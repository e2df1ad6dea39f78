package dev.evenhand.engine.agreement;

import java.util.Arrays;

/**
 * For every two reviewers how often they rated an item so and so: all contingency tables at once,
 * in whole numbers.
 *
 * <p>A unit of m ratings adds m (m - 1) / 2 counts, so the tables are kept for at most {@value
 * #MAX_REVIEWERS} reviewers and given up for good when there are more; whether they are depends on
 * the reviewers seen and not on the order.
 */
final class PairCounts {
  static final int MAX_REVIEWERS = 128;
  private static final int REVIEWER_BITS = 7;
  private static final int CODE_BITS = 24;
  private static final int CODE_MASK = (1 << CODE_BITS) - 1;
  private static final int REVIEWER_MASK = MAX_REVIEWERS - 1;

  private LongCounts counts = new LongCounts();
  private boolean givenUp;

  /** To be called before ratings of so many reviewers and codes are added. */
  void reserve(int reviewers, int codes) {
    if (reviewers > MAX_REVIEWERS || codes > CODE_MASK) {
      givenUp = true;
      counts = new LongCounts();
    }
  }

  boolean isGivenUp() {
    return givenUp;
  }

  void add(int[] reviewers, int[] codes, int from, int to) {
    if (givenUp) {
      return;
    }
    for (int i = from; i < to; i++) {
      for (int j = from; j < i; j++) {
        counts.add(key(reviewers[i], reviewers[j], codes[i], codes[j]), 1);
      }
    }
  }

  /** Adds all of {@code other}; reviewers and codes are given as what they are here. */
  void merge(PairCounts other, int[] reviewers, int[] codes) {
    givenUp |= other.givenUp;
    if (givenUp) {
      counts = new LongCounts();
      return;
    }
    other.counts.forEach(
        (key, count) ->
            counts.add(
                key(
                    reviewers[firstReviewer(key)],
                    reviewers[secondReviewer(key)],
                    codes[firstCode(key)],
                    codes[secondCode(key)]),
                count));
  }

  /** The table of two reviewers: rows are the categories of the first. */
  PairTable table(int first, int second, Scale scale) {
    var cells = new LongCounts();
    counts.forEach(
        (key, count) -> {
          if (firstReviewer(key) == Math.min(first, second)
              && secondReviewer(key) == Math.max(first, second)) {
            long low = scale.ofCode(firstCode(key));
            long high = scale.ofCode(secondCode(key));
            long row = first < second ? low : high;
            long column = first < second ? high : low;
            cells.add(row << Integer.SIZE | column, count);
          }
        });
    long[] keys = new long[cells.size()];
    int[] size = {0};
    cells.forEach((key, count) -> keys[size[0]++] = key);
    Arrays.sort(keys);
    return PairTable.of(keys, cells, scale);
  }

  private static long key(int reviewer, int other, int code, int otherCode) {
    return reviewer < other
        ? pack(reviewer, other, code, otherCode)
        : pack(other, reviewer, otherCode, code);
  }

  private static long pack(long first, long second, long firstCode, long secondCode) {
    return ((first << REVIEWER_BITS | second) << CODE_BITS | firstCode) << CODE_BITS | secondCode;
  }

  private static int firstReviewer(long key) {
    return (int) (key >>> (2 * CODE_BITS + REVIEWER_BITS));
  }

  private static int secondReviewer(long key) {
    return (int) (key >>> (2 * CODE_BITS)) & REVIEWER_MASK;
  }

  private static int firstCode(long key) {
    return (int) (key >>> CODE_BITS) & CODE_MASK;
  }

  private static int secondCode(long key) {
    return (int) key & CODE_MASK;
  }
}
