package dev.evenhand.engine.agreement;

import java.util.Arrays;

/**
 * Whole-number counts by a non-negative long key: open addressing, 16 bytes a place, no boxing. Two
 * of these hold equal counts whatever the order in which they were filled.
 */
final class LongCounts {
  private static final long FREE = -1;
  private long[] keys = freeKeys(16);
  private long[] counts = new long[16];
  private int size;

  /** What is told of each key. */
  interface Visitor {
    void visit(long key, long count);
  }

  int size() {
    return size;
  }

  /** The count of {@code key}; 0 if it was never added. */
  long get(long key) {
    return counts[slotOf(key)];
  }

  void add(long key, long count) {
    int slot = slotOf(key);
    counts[slot] += count;
    if (keys[slot] == FREE) {
      keys[slot] = key;
      size++;
      if (size * 2 > keys.length) {
        grow();
      }
    }
  }

  /** Visits every key once, in no particular order. */
  void forEach(Visitor visitor) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != FREE) {
        visitor.visit(keys[slot], counts[slot]);
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
