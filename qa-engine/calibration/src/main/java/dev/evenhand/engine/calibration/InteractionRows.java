package dev.evenhand.engine.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Rows of evaluations put together by interaction, in the order of the interactions' ids. */
final class InteractionRows {
  /** Those of an interaction as they were among each other. */
  private final int[] rows;

  /** Where each interaction begins, and where the last one ends. */
  private final int[] starts;

  private InteractionRows(int[] rows, int[] starts) {
    this.rows = rows;
    this.starts = starts;
  }

  /** O(rows log rows), however many other interactions there are. */
  static InteractionRows of(EvaluationColumns columns, int[] rows) {
    int[] ranks = columns.interactionRanks();
    long[] keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      keys[i] = (long) ranks[columns.interaction(rows[i])] << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    int[] together = Arrays.stream(keys).mapToInt(key -> rows[(int) key]).toArray();
    int[] starts =
        IntStream.rangeClosed(0, keys.length)
            .filter(i -> i == 0 || i == keys.length || rank(keys[i]) != rank(keys[i - 1]))
            .toArray();
    return new InteractionRows(together, starts);
  }

  private static int rank(long key) {
    return (int) (key >>> Integer.SIZE);
  }

  /** All rows. */
  IntStream rows() {
    return Arrays.stream(rows);
  }

  /** How many interactions there are. */
  int size() {
    return starts.length - 1;
  }

  /** The rows of an interaction. */
  int[] of(int interaction) {
    return Arrays.copyOfRange(rows, starts[interaction], starts[interaction + 1]);
  }

  /** How many rows it has. */
  int count(int interaction) {
    return starts[interaction + 1] - starts[interaction];
  }
}
