package dev.evenhand.engine.agreement.count;

import com.google.common.primitives.Ints;
import dev.evenhand.engine.estimate.arithmetic.Order;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The contingency table of two reviewers over the items that both rated, its occupied cells only,
 * row by row. Its categories are the declared ones, else those that occur in it.
 */
public final class ContingencyTable {
  private final CategoryScale scale;
  private final int[] rows;
  private final int[] columns;
  private final long[] counts;

  private ContingencyTable(CategoryScale scale, int[] rows, int[] columns, long[] counts) {
    this.scale = scale;
    this.rows = rows;
    this.columns = columns;
    this.counts = counts;
  }

  /** A table from the categories and counts of its cells, row by row. */
  static ContingencyTable of(int[] rows, int[] columns, long[] counts, CategoryScale scale) {
    var table = new ContingencyTable(scale, rows, columns, counts);
    return scale.isDeclared() ? table : table.withoutUnusedCategories();
  }

  public int categories() {
    return scale.size();
  }

  /** The categories of the table. */
  public CategoryScale scale() {
    return scale;
  }

  /** How many cells are occupied. */
  public int cells() {
    return counts.length;
  }

  public int row(int cell) {
    return rows[cell];
  }

  public int column(int cell) {
    return columns[cell];
  }

  public long count(int cell) {
    return counts[cell];
  }

  /** Items that both reviewers rated. */
  public long items() {
    return Arrays.stream(counts).sum();
  }

  /** For each category the share of the first reviewer's ratings. */
  public double[] rowShares() {
    return shares(rows);
  }

  /** For each category the share of the second reviewer's ratings. */
  public double[] columnShares() {
    return shares(columns);
  }

  private double[] shares(int[] categoryOfCell) {
    long[] sums = new long[categories()];
    for (int i = 0; i < counts.length; i++) {
      sums[categoryOfCell[i]] += counts[i];
    }
    double items = items();
    return Arrays.stream(sums).mapToDouble(sum -> sum / items).toArray();
  }

  private ContingencyTable withoutUnusedCategories() {
    int[] ranks = Order.places(Ints.concat(rows, columns), categories());
    int[] used = IntStream.range(0, ranks.length).filter(c -> ranks[c] >= 0).toArray();
    return new ContingencyTable(
        scale.of(used),
        Arrays.stream(rows).map(c -> ranks[c]).toArray(),
        Arrays.stream(columns).map(c -> ranks[c]).toArray(),
        counts);
  }
}
