package dev.evenhand.engine.agreement.count;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Whole-number counts by a non-negative long key, without boxing: small keys index an array, the
 * others a table of open addressing. Two of these hold equal counts whatever the order in which
 * they were filled.
 */
final class LongCounts {
  /** Counts in the array take at most 512 KB. */
  private static final int MAX_DIRECT = 1 << 16;

  private static final long FREE = -1;

  private long[] direct = new long[0];
  private long[] keys = freeKeys(16);
  private long[] counts = new long[16];
  private int hashed;

  /** What is told of each key. */
  interface Visitor {
    void visit(long key, long count);
  }

  /** The count of {@code key}; 0 if it was never added. */
  long get(long key) {
    if (key < MAX_DIRECT) {
      return key < direct.length ? direct[(int) key] : 0;
    }
    return counts[slotOf(key)];
  }

  /** Adds to the count of {@code key}. */
  void add(long key, long count) {
    if (key < direct.length) {
      direct[(int) key] += count;
    } else if (key < MAX_DIRECT) {
      int room = Integer.highestOneBit(Math.max(32, (int) key)) * 2;
      direct = Arrays.copyOf(direct, room);
      direct[(int) key] += count;
    } else {
      addHashed(key, count);
    }
  }

  /** Visits every key whose count is not 0 once, in no particular order. */
  void forEach(Visitor visitor) {
    for (int key = 0; key < direct.length; key++) {
      if (direct[key] != 0) {
        visitor.visit(key, direct[key]);
      }
    }
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        visitor.visit(keys[slot], counts[slot]);
      }
    }
  }

  /** The same counts under other keys; those whose keys become equal are added up. */
  LongCounts rekeyed(LongUnaryOperator newKey) {
    var rekeyed = new LongCounts();
    forEach((key, count) -> rekeyed.add(newKey.applyAsLong(key), count));
    return rekeyed;
  }

  /** All keys whose count is not 0, ascending. */
  long[] sortedKeys() {
    long[] sorted = new long[direct.length + hashed];
    int[] size = {0};
    forEach((key, count) -> sorted[size[0]++] = key);
    long[] found = Arrays.copyOf(sorted, size[0]);
    Arrays.sort(found);
    return found;
  }

  private void addHashed(long key, long count) {
    int slot = slotOf(key);
    counts[slot] += count;
    if (keys[slot] == FREE) {
      keys[slot] = key;
      hashed++;
      if (hashed * 2 > keys.length) {
        grow();
      }
    }
  }

  private int slotOf(long key) {
    int mask = keys.length - 1;
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 32) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = freeKeys(oldKeys.length * 2);
    counts = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private static long[] freeKeys(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, FREE);
    return keys;
  }
}
