package dev.evenhand.engine.agreement;

/**
 * The distinct rows of a table: who rated how, and how many items have just these ratings. In
 * canonical order, with reviewers numbered by the rank of their names among those who rated.
 * Immutable.
 */
final class Rows {
  private final RatingTable table;
  private final int reviewers;
  private final int[] starts;
  private final int[] reviewerOf;
  private final int[] categoryOf;
  private final long[] units;

  /** The rows of the items with a rating. */
  Rows(RatingTable table) {
    this.table = table;
    int[] ranks = ranks(table);
    this.reviewers = ranks[ranks.length - 1];
    var rows = new PatternMap();
    for (int item = 0; item < table.items().size(); item++) {
      int size = table.end(item) - table.start(item);
      int[] row = new int[2 * size];
      for (int i = 0; i < size; i++) {
        row[2 * i] = ranks[table.rater(table.start(item) + i)];
        row[2 * i + 1] = table.category(table.start(item) + i);
      }
      if (size > 0) {
        rows.add(row, row.length, 1);
      }
    }
    int[] order = PatternOrder.of(rows);
    this.starts = new int[order.length + 1];
    this.units = new long[order.length];
    for (int row = 0; row < order.length; row++) {
      int length = rows.start(order[row] + 1) - rows.start(order[row]);
      starts[row + 1] = starts[row] + length / 2;
      units[row] = rows.units(order[row]);
    }
    this.reviewerOf = new int[starts[order.length]];
    this.categoryOf = new int[starts[order.length]];
    for (int row = 0; row < order.length; row++) {
      for (int i = starts[row], from = rows.start(order[row]);
          i < starts[row + 1];
          i++, from += 2) {
        reviewerOf[i] = rows.pool()[from];
        categoryOf[i] = rows.pool()[from + 1];
      }
    }
  }

  /** For each rater of the table the rank among those who rated; their number last. */
  private static int[] ranks(RatingTable table) {
    boolean[] rated = new boolean[table.raters().size()];
    for (int rating = 0; rating < table.size(); rating++) {
      rated[table.rater(rating)] = true;
    }
    int[] ranks = new int[rated.length + 1];
    for (int rater = 0; rater < rated.length; rater++) {
      ranks[rater + 1] = ranks[rater] + (rated[rater] ? 1 : 0);
    }
    return ranks;
  }

  int size() {
    return units.length;
  }

  /** How many reviewers rated anything. */
  int reviewers() {
    return reviewers;
  }

  int categories() {
    return table.categories().size();
  }

  CategoryScale scale() {
    return table.codebook().scale();
  }

  /** All ratings of all distinct rows. */
  int ratings() {
    return reviewerOf.length;
  }

  int start(int row) {
    return starts[row];
  }

  int end(int row) {
    return starts[row + 1];
  }

  int reviewer(int rating) {
    return reviewerOf[rating];
  }

  int category(int rating) {
    return categoryOf[rating];
  }

  /** Whether all reviewers rated. */
  boolean isComplete(int row) {
    return end(row) - start(row) == reviewers;
  }

  /** For each row how many items have it. */
  long[] units() {
    return units.clone();
  }
}
