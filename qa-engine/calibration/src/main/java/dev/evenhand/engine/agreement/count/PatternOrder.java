package dev.evenhand.engine.agreement.count;

import java.util.Arrays;

/** The canonical order of patterns: as their runs compare, from the first to the last. */
final class PatternOrder {
  private final PatternMap map;

  private PatternOrder(PatternMap map) {
    this.map = map;
  }

  /** The numbers of the patterns of {@code map} in canonical order. A merge sort without boxing. */
  static int[] of(PatternMap map) {
    int[] order = new int[map.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    var sorter = new PatternOrder(map);
    int[] target = new int[order.length];
    for (int width = 1; width < order.length; width *= 2) {
      for (int from = 0; from < order.length; from += 2 * width) {
        sorter.merge(order, from, width, target);
      }
      int[] sorted = target;
      target = order;
      order = sorted;
    }
    return order;
  }

  private void merge(int[] order, int from, int width, int[] target) {
    int middle = Math.min(from + width, order.length);
    int end = Math.min(middle + width, order.length);
    int left = from;
    int right = middle;
    for (int i = from; i < end; i++) {
      boolean takeLeft = right == end || (left < middle && compare(order[left], order[right]) < 0);
      target[i] = takeLeft ? order[left++] : order[right++];
    }
  }

  private int compare(int a, int b) {
    int[] pool = map.pool();
    return Arrays.compare(
        pool, map.start(a), map.start(a + 1), pool, map.start(b), map.start(b + 1));
  }
}
