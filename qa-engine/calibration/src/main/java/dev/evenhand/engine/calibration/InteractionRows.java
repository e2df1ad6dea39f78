package dev.evenhand.engine.calibration;

import dev.evenhand.engine.estimate.arithmetic.Order;
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

  static InteractionRows of(EvaluationColumns columns, int[] rows) {
    int[] ranks = Order.ranks(columns.interactionOrder());
    int[] next = new int[ranks.length + 1];
    for (int row : rows) {
      next[ranks[columns.interaction(row)] + 1]++;
    }
    int[] starts = Arrays.stream(next).filter(size -> size > 0).toArray();
    Arrays.parallelPrefix(next, Integer::sum);
    int[] together = new int[rows.length];
    for (int row : rows) {
      together[next[ranks[columns.interaction(row)]]++] = row;
    }
    int[] ends = new int[starts.length + 1];
    System.arraycopy(starts, 0, ends, 1, starts.length);
    Arrays.parallelPrefix(ends, Integer::sum);
    return new InteractionRows(together, ends);
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
