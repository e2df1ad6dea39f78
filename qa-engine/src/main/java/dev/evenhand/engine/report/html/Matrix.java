package dev.evenhand.engine.report.html;

import java.util.List;

/**
 * A number for every two reviewers.
 *
 * @param key a name of the table in the page
 * @param title of the criterion
 * @param measure what the numbers are
 * @param reviewers heads of rows and columns
 * @param rows of cells, a reviewer each
 */
record Matrix(
    String key, String title, String measure, List<String> reviewers, List<List<Cell>> rows) {
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
