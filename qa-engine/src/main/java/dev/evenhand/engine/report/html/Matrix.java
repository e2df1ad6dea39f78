package dev.evenhand.engine.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A number for every two reviewers, or for whatever stands at the rows and columns.
 *
 * @param key a name of the table in the page
 * @param title of the table
 * @param measure what the numbers are
 * @param side what stands at the rows
 * @param columns their heads
 * @param rows each with its head
 */
record Matrix(
    String key, String title, String measure, String side, List<String> columns, List<Row> rows) {
  /** One row. */
  record Row(String head, List<Cell> cells) {}

  /** Of reviewers and reviewers, in the same order. */
  static Matrix ofPairs(
      String key, String title, String measure, List<String> reviewers, List<List<Cell>> cells) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      rows.add(new Row(reviewers.get(i), cells.get(i)));
    }
    return new Matrix(key, title, measure, "Reviewer", reviewers, rows);
  }

  /**
   * One number.
   *
   * @param style the shade
   * @param note what a pointer that rests on it is told
   */
  record Cell(Shown shown, String style, String note) {
    /** Where a reviewer meets himself. */
    static Cell self() {
      return new Cell(Shown.words("·"), "self", "");
    }
  }
}
