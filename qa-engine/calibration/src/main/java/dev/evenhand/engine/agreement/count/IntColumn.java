package dev.evenhand.engine.agreement.count;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A list of ints without boxing. */
public final class IntColumn {
  private int[] values = new int[64];
  private int size;

  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  public int get(int index) {
    return values[index];
  }

  public int size() {
    return size;
  }

  /** What {@code function} makes of each value, in order. */
  public int[] map(IntUnaryOperator function) {
    int[] mapped = new int[size];
    Arrays.setAll(mapped, i -> function.applyAsInt(values[i]));
    return mapped;
  }
}
