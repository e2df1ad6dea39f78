package dev.evenhand.engine.sheet;

import dev.evenhand.engine.words.Spelling;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** One row below the header: the texts of its cells without blanks around them. Immutable. */
public final class SheetRow {
  private final int line;
  private final String[] cells;
  private final int filled;

  private SheetRow(int line, String[] cells, int filled) {
    this.line = line;
    this.cells = cells;
    this.filled = filled;
  }

  /** The row of these cells, whatever blanks they have around them; the array is kept. */
  static SheetRow of(long line, String[] cells) {
    int filled = 0;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Spelling.trimmed(cells[i]);
      filled = cells[i].isEmpty() ? filled : i + 1;
    }
    return new SheetRow(Math.toIntExact(line), cells, filled);
  }

  /** Where it stands, counted from 1; in a workbook the number of the row. */
  public int line() {
    return line;
  }

  /** The cells, without the empty ones at the end. */
  public List<String> cells() {
    return Collections.unmodifiableList(Arrays.asList(cells).subList(0, filled));
  }

  /** How many cells the file has in this row, with the empty ones at the end. */
  public int width() {
    return cells.length;
  }

  /** One more than the number of the last cell that holds something. */
  public int size() {
    return filled;
  }

  /** The text of a cell; empty if the row ends before it. */
  public String cell(int column) {
    return column < filled ? cells[column] : "";
  }

  /** Whether no cell holds anything. */
  public boolean isBlank() {
    return filled == 0;
  }

  /** How many cells hold something. */
  int filled() {
    return filled - Collections.frequency(cells(), "");
  }
}
