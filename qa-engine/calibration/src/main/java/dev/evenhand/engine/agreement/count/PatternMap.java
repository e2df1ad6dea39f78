package dev.evenhand.engine.agreement.count;

import dev.evenhand.engine.estimate.arithmetic.Order;
import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.Arrays;

/**
 * Numbers of units by rating pattern. A pattern is written as runs {@code [code, count, code,
 * count, ...]} with ascending codes, so only the categories that occur take room.
 *
 * <p>Open addressing over one pool of ints: no object and no boxing a unit.
 */
final class PatternMap {
  private int[] pool = new int[64];

  /** Where each pattern starts in the pool; one more entry than there are patterns. */
  private int[] starts = new int[17];

  private long[] units = new long[16];
  private int[] slots = Vectors.filled(32, -1);
  private int size;
  private int[] scratch = new int[16];

  /** What is told of each pattern. */
  interface Visitor {
    /**
     * Takes note of one pattern.
     *
     * @param runs holds {@code [code, count, ...]} from {@code from} to before {@code to}; valid
     *     only during the call
     */
    void visit(int[] runs, int from, int to, long units);
  }

  int size() {
    return size;
  }

  long units(int pattern) {
    return units[pattern];
  }

  int start(int pattern) {
    return starts[pattern];
  }

  /** The runs of all patterns, to be read between {@link #start}s and not to be changed. */
  int[] pool() {
    return pool;
  }

  /**
   * Adds {@code more} units of the pattern that {@code runs} holds up to {@code length}.
   *
   * @return the number of the pattern
   */
  int add(int[] runs, int length, long more) {
    int mask = slots.length - 1;
    int slot = hash(runs, 0, length) & mask;
    while (slots[slot] >= 0) {
      int pattern = slots[slot];
      if (Arrays.equals(pool, starts[pattern], starts[pattern + 1], runs, 0, length)) {
        units[pattern] += more;
        return pattern;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = append(runs, length, more);
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  /** Adds units of the pattern of these codes, which may come in any order. */
  int addCodes(int[] codes, int from, int to, long more) {
    int[] sorted = Arrays.copyOfRange(codes, from, to);
    reserveScratch(2 * sorted.length);
    return add(scratch, Runs.of(sorted, sorted.length, scratch), more);
  }

  /** Adds units of the pattern that these runs are with each code {@code c} made {@code to[c]}. */
  int addTranslated(int[] runs, int from, int end, int[] to, long more) {
    reserveScratch(end - from);
    return add(scratch, Runs.translate(runs, from, end, to, scratch), more);
  }

  /** Adds all patterns of {@code other}, translated; says which has become which. */
  int[] addAll(PatternMap other, int[] to) {
    int[] known = new int[other.size];
    Arrays.setAll(
        known,
        p -> addTranslated(other.pool, other.start(p), other.start(p + 1), to, other.units(p)));
    return known;
  }

  /** The numbers of the patterns in canonical order: as their runs compare. */
  int[] inOrder() {
    return Order.of(
        size,
        (a, b) -> Arrays.compare(pool, starts[a], starts[a + 1], pool, starts[b], starts[b + 1]));
  }

  private void reserveScratch(int length) {
    if (scratch.length < length) {
      scratch = new int[Math.max(length, 2 * scratch.length)];
    }
  }

  void forEach(Visitor visitor) {
    for (int pattern = 0; pattern < size; pattern++) {
      visitor.visit(pool, starts[pattern], starts[pattern + 1], units[pattern]);
    }
  }

  private int append(int[] runs, int length, long more) {
    int from = starts[size];
    if (from + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(pool.length + (pool.length >> 1), from + length));
    }
    if (size == units.length) {
      units = Arrays.copyOf(units, size + (size >> 1));
      starts = Arrays.copyOf(starts, units.length + 1);
    }
    System.arraycopy(runs, 0, pool, from, length);
    units[size] = more;
    starts[size + 1] = from + length;
    return size++;
  }

  private void grow() {
    slots = Vectors.filled(slots.length * 2, -1);
    int mask = slots.length - 1;
    for (int pattern = 0; pattern < size; pattern++) {
      int slot = hash(pool, starts[pattern], starts[pattern + 1]) & mask;
      while (slots[slot] >= 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = pattern;
    }
  }

  private static int hash(int[] runs, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = (hash + runs[i]) * 0x9E3779B1;
    }
    return hash ^ (hash >>> 15);
  }
}
