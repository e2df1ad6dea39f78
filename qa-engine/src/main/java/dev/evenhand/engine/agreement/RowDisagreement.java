package dev.evenhand.engine.agreement;

/** The mean disagreement of two ratings of an item. */
final class RowDisagreement {
  private RowDisagreement() {}

  /** Of an item of this row; 0 for one rating. */
  static double of(Rows rows, int row, Distance distance) {
    double size = (double) rows.end(row) - rows.start(row);
    double sum = 0;
    for (int i = rows.start(row); i < rows.end(row); i++) {
      for (int j = rows.start(row); j < i; j++) {
        sum += distance.between(rows.category(i), rows.category(j));
      }
    }
    return size < 2 ? 0 : 2 * sum / (size * (size - 1));
  }
}
