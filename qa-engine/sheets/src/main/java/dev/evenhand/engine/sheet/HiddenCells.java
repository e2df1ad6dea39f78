package dev.evenhand.engine.sheet;

import java.util.BitSet;
import java.util.stream.Collectors;

/** Rows and columns that nobody sees in a sheet, and that are read all the same. */
final class HiddenCells {
  private static final int SHOWN = 10;
  private static final int LETTERS = 26;

  private final BitSet columns;
  private int width;
  private long rows;
  private int firstRow;

  HiddenCells(BitSet columns) {
    this.columns = columns;
  }

  /** Takes note of a row that was read. */
  void add(SheetRow row, boolean hidden) {
    width = Math.max(width, row.size());
    if (hidden && !row.isBlank() && rows++ == 0) {
      firstRow = row.line();
    }
  }

  /** Says after the last row what was hidden. */
  void tell(Guesses guesses) {
    if (rows > 0) {
      guesses.notice(
          "hidden-rows",
          firstRow,
          rows == 1
              ? "this row is hidden, and was read like the others"
              : "%s rows are hidden, this one first, and were read like the others".formatted(rows),
          remedy(rows == 1));
    }
    columns.clear(width, Math.max(width, columns.length()));
    if (!columns.isEmpty()) {
      guesses.notice(
          "hidden-columns",
          "hidden in the sheet, and read like the others: %s".formatted(letters()),
          remedy(columns.cardinality() == 1));
    }
  }

  private static String remedy(boolean one) {
    return one
        ? "Delete it in a copy of the sheet if it does not count."
        : "Delete them in a copy of the sheet if they do not count.";
  }

  private String letters() {
    String shown =
        columns.stream()
            .limit(SHOWN)
            .mapToObj(HiddenCells::letters)
            .collect(Collectors.joining(", "));
    int more = columns.cardinality() - SHOWN;
    return "%s %s%s"
        .formatted(
            columns.cardinality() == 1 ? "column" : "columns",
            shown,
            more > 0 ? " and %s more".formatted(more) : "");
  }

  /** What a spreadsheet program calls a column. */
  private static String letters(int column) {
    char last = (char) ('A' + column % LETTERS);
    return column < LETTERS ? String.valueOf(last) : letters(column / LETTERS - 1) + last;
  }
}
