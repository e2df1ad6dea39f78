package dev.evenhand.engine.agreement.count;

/**
 * Whole-number counts by row and column, both of which grow. Keys are kept dense, {@code row *
 * 2^bits + column}, so that small grids are plain arrays.
 */
final class Grid {
  private LongCounts counts = new LongCounts();
  private int bits;

  /** What is told of each cell. */
  interface Visitor {
    void visit(int row, int column, long count);
  }

  void add(int row, int column, long count) {
    if (column >>> bits != 0) {
      widen(column);
    }
    counts.add((long) row << bits | column, count);
  }

  /** The count of a cell; 0 if nothing was added to it. */
  long get(int row, int column) {
    return column >>> bits != 0 ? 0 : counts.get((long) row << bits | column);
  }

  /** Visits every cell whose count is not 0 once, in no particular order. */
  void forEach(Visitor visitor) {
    counts.forEach(
        (key, count) -> visitor.visit((int) (key >>> bits), (int) key & ((1 << bits) - 1), count));
  }

  /** The same, by ascending row and column. */
  void forEachInOrder(Visitor visitor) {
    for (long key : counts.sortedKeys()) {
      visitor.visit((int) (key >>> bits), (int) key & ((1 << bits) - 1), counts.get(key));
    }
  }

  private void widen(int column) {
    int before = bits;
    bits = Integer.SIZE - Integer.numberOfLeadingZeros(column);
    int after = bits;
    long mask = (1L << before) - 1;
    counts = counts.rekeyed(key -> key >>> before << after | (key & mask));
  }
}
