package dev.evenhand.engine.agreement.count;

/**
 * For every two reviewers how often they rated an item so and so: all contingency tables at once,
 * in whole numbers.
 *
 * <p>A unit of m ratings adds m (m - 1) / 2 counts, so the tables are kept for at most {@value
 * #MAX_REVIEWERS} reviewers and given up for good when there are more; whether they are depends on
 * the reviewers seen and not on the order.
 */
public final class PairCounts {
  public static final int MAX_REVIEWERS = 128;

  /** Two codes and a pair of reviewers fit a long. */
  private static final int MAX_CODE_BITS = 24;

  private LongCounts counts = new LongCounts();
  private boolean givenUp;

  /** How many bits of a key a code takes. */
  private int bits = 1;

  /** To be called before ratings of so many reviewers and codes are added. */
  public void reserve(int reviewers, int codes) {
    givenUp |= reviewers > MAX_REVIEWERS || codes > 1 << MAX_CODE_BITS;
    if (givenUp) {
      counts = new LongCounts();
    } else if (codes > 1 << bits) {
      int before = bits;
      bits = Integer.SIZE - Integer.numberOfLeadingZeros(codes - 1);
      counts =
          counts.rekeyed(key -> key(pair(key, before), first(key, before), second(key, before)));
    }
  }

  /** Adds a unit: {@code codes[i]} is what {@code reviewers[i]} said. */
  public void add(int[] reviewers, int[] codes, int from, int to) {
    if (givenUp) {
      return;
    }
    for (int i = from; i < to; i++) {
      for (int j = from; j < i; j++) {
        count(reviewers[i], codes[i], reviewers[j], codes[j], 1);
      }
    }
  }

  /** Adds all of {@code other}; reviewers and codes, reserved by now, are given as here. */
  public void merge(PairCounts other, int[] reviewers, int[] codes) {
    givenUp |= other.givenUp;
    if (givenUp) {
      counts = new LongCounts();
      return;
    }
    other.counts.forEach(
        (key, count) -> {
          int pair = pair(key, other.bits);
          int high = highOf(pair);
          count(
              reviewers[high],
              codes[first(key, other.bits)],
              reviewers[pair - pairOf(high, 0)],
              codes[second(key, other.bits)],
              count);
        });
  }

  /** What is told of each cell. */
  public interface Visitor {
    void visit(int reviewer, int code, int other, int otherCode, long count);
  }

  /** Visits every occupied cell, in no particular order. */
  public void forEach(Visitor visitor) {
    counts.forEach(
        (key, count) -> {
          int pair = pair(key, bits);
          int high = highOf(pair);
          visitor.visit(high, first(key, bits), pair - pairOf(high, 0), second(key, bits), count);
        });
  }

  public boolean isGivenUp() {
    return givenUp;
  }

  private void count(int reviewer, int code, int other, int otherCode, long count) {
    long key =
        reviewer > other
            ? key(pairOf(reviewer, other), code, otherCode)
            : key(pairOf(other, reviewer), otherCode, code);
    counts.add(key, count);
  }

  /** The key of a pair, the code of its reviewer of the higher number, and that of the other. */
  private long key(int pair, int first, int second) {
    return ((long) pair << bits | first) << bits | second;
  }

  /** Pairs are numbered so that a new reviewer changes no number. */
  private static int pairOf(int high, int low) {
    return high * (high - 1) / 2 + low;
  }

  private static int highOf(int pair) {
    int high = (int) ((1 + Math.sqrt(8.0 * pair + 1)) / 2);
    return pairOf(high, 0) > pair ? high - 1 : high;
  }

  private static int pair(long key, int bits) {
    return (int) (key >>> (2 * bits));
  }

  private static int first(long key, int bits) {
    return (int) (key >>> bits) & ((1 << bits) - 1);
  }

  private static int second(long key, int bits) {
    return (int) key & ((1 << bits) - 1);
  }
}
