package dev.evenhand.engine.estimate.arithmetic;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * The order of things that have the numbers from 0 on. Boxes nothing, for there can be millions.
 */
public final class Order {
  private Order() {}

  /**
   * The numbers sorted; equal ones stay in the order of their numbers.
   *
   * @param comparison as in a {@link java.util.Comparator}
   */
  public static int[] of(int size, IntBinaryOperator comparison) {
    int[] sorted = IntStream.range(0, size).toArray();
    merge(sorted.clone(), sorted, 0, size, comparison);
    return sorted;
  }

  /** Sorts a part by merging its halves; both arrays hold the same before. */
  private static void merge(
      int[] from, int[] to, int start, int end, IntBinaryOperator comparison) {
    if (end - start < 2) {
      return;
    }
    int middle = (start + end) >>> 1;
    merge(to, from, start, middle, comparison);
    merge(to, from, middle, end, comparison);
    for (int i = start, a = start, b = middle; i < end; i++) {
      boolean first = b == end || a < middle && comparison.applyAsInt(from[a], from[b]) <= 0;
      to[i] = first ? from[a++] : from[b++];
    }
  }

  /** For each number its place in an order. */
  public static int[] ranks(int[] order) {
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  /** For each number below {@code size} its place among those that are used; -1 if it is not. */
  public static int[] places(int[] used, int size) {
    return places(Arrays.stream(used), size);
  }

  /** The same of a stream. */
  public static int[] places(IntStream used, int size) {
    int[] places = Vectors.filled(size, -1);
    used.forEach(number -> places[number] = 0);
    int next = 0;
    for (int number = 0; number < size; number++) {
      places[number] = places[number] < 0 ? -1 : next++;
    }
    return places;
  }
}
