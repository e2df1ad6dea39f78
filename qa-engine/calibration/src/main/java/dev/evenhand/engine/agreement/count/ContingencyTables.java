package dev.evenhand.engine.agreement.count;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The contingency tables of every two reviewers, in canonical order: pair by pair, row by row.
 * Reviewers are given by their rank among the names.
 */
public final class ContingencyTables {
  /** A pair takes 14 bits of a key, and each category 24. */
  private static final int CATEGORY_BITS = 24;

  private static final long CATEGORY = (1L << CATEGORY_BITS) - 1;

  private final CategoryScale scale;
  private final int reviewers;
  private final long[] keys;
  private final long[] counts;

  private ContingencyTables(CategoryScale scale, int reviewers, LongCounts cells) {
    this.scale = scale;
    this.reviewers = reviewers;
    this.keys = cells.sortedKeys();
    this.counts = Arrays.stream(keys).map(cells::get).toArray();
  }

  /** What is told of each cell. */
  public interface Visitor {
    /**
     * Takes note of one cell.
     *
     * @param first the reviewer of the lower rank
     */
    void visit(int first, int second, int row, int column, long count);
  }

  /** What is told of each cell of one pair. */
  public interface CellVisitor {
    void visit(int row, int column, long count);
  }

  public static ContingencyTables of(
      List<PairCounts> parts, int[] rankOfReviewer, CategoryScale scale) {
    int reviewers = rankOfReviewer.length;
    var cells = new LongCounts();
    for (PairCounts part : parts) {
      part.forEach(
          (reviewer, code, other, otherCode, count) -> {
            int rank = rankOfReviewer[reviewer];
            int otherRank = rankOfReviewer[other];
            int category = scale.ofCode(code);
            int otherCategory = scale.ofCode(otherCode);
            cells.add(
                rank < otherRank
                    ? key(rank * reviewers + otherRank, category, otherCategory)
                    : key(otherRank * reviewers + rank, otherCategory, category),
                count);
          });
    }
    return new ContingencyTables(scale, reviewers, cells);
  }

  public CategoryScale scale() {
    return scale;
  }

  /** Visits every occupied cell in canonical order. */
  public void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      int pair = (int) (keys[i] >>> (2 * CATEGORY_BITS));
      visitor.visit(pair / reviewers, pair % reviewers, row(i), column(i), counts[i]);
    }
  }

  /** Visits every occupied cell of one pair, the first being of the lower rank. */
  public void forEach(int first, int second, CellVisitor visitor) {
    int pair = first * reviewers + second;
    int end = lowerBound(pair + 1);
    for (int i = lowerBound(pair); i < end; i++) {
      visitor.visit(row(i), column(i), counts[i]);
    }
  }

  /** The table of two reviewers: rows are the categories of the first, who is of lower rank. */
  public ContingencyTable table(int first, int second) {
    int from = lowerBound(first * reviewers + second);
    int to = lowerBound(first * reviewers + second + 1);
    return ContingencyTable.of(
        IntStream.range(from, to).map(this::row).toArray(),
        IntStream.range(from, to).map(this::column).toArray(),
        Arrays.copyOfRange(counts, from, to),
        scale);
  }

  private int lowerBound(int pair) {
    int found = Arrays.binarySearch(keys, key(pair, 0, 0));
    return found >= 0 ? found : -found - 1;
  }

  private int row(int cell) {
    return (int) (keys[cell] >>> CATEGORY_BITS & CATEGORY);
  }

  private int column(int cell) {
    return (int) (keys[cell] & CATEGORY);
  }

  private static long key(int pair, int row, int column) {
    return ((long) pair << CATEGORY_BITS | row) << CATEGORY_BITS | column;
  }
}
