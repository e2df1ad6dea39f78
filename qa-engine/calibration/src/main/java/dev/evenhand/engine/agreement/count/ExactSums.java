package dev.evenhand.engine.agreement.count;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A column of whole-number sums that never overflow: a long each, and beyond 2^63 the rest as a big
 * integer. Because they are exact, their order of addition and their split do not matter.
 */
final class ExactSums {
  private long[] sums = new long[16];
  private final Map<Integer, BigInteger> overflow = new HashMap<>();

  /** Makes room for slots from 0 to {@code slots - 1}; new ones hold 0. */
  void reserve(int slots) {
    if (slots > sums.length) {
      sums = Arrays.copyOf(sums, Math.max(slots, sums.length + (sums.length >> 1)));
    }
  }

  void add(int slot, long value) {
    long before = sums[slot];
    long after = before + value;
    if (((before ^ after) & (value ^ after)) < 0) {
      overflow.merge(slot, BigInteger.valueOf(value), BigInteger::add);
    } else {
      sums[slot] = after;
    }
  }

  void addSquare(int slot, long value) {
    if (Math.multiplyHigh(value, value) == 0 && value * value >= 0) {
      add(slot, value * value);
    } else {
      add(slot, BigInteger.valueOf(value).pow(2));
    }
  }

  void add(int slot, BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      add(slot, value.longValue());
    } else {
      overflow.merge(slot, value, BigInteger::add);
    }
  }

  BigInteger get(int slot) {
    return BigInteger.valueOf(sums[slot]).add(overflow.getOrDefault(slot, BigInteger.ZERO));
  }

  /** Multiplies a sum, as a change to a smaller unit does. */
  void multiply(int slot, BigInteger factor) {
    BigInteger product = get(slot).multiply(factor);
    sums[slot] = 0;
    overflow.remove(slot);
    add(slot, product);
  }
}
