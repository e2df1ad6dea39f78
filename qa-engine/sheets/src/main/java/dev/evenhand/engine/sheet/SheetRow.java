package dev.evenhand.engine.sheet;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.words.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One row below the header.
 *
 * @param line where it stands, counted from 1; in a workbook the number of the row
 * @param cells their texts without blanks around them, the empty ones at the end left out
 * @param width how many cells the file has in this row, with those at the end
 */
public record SheetRow(int line, List<String> cells, int width) {
  public SheetRow {
    cells = Copies.list(cells, "cells");
  }

  /** The row of these cells, whatever blanks they have around them. */
  static SheetRow of(long line, Iterable<String> written) {
    List<String> cells = new ArrayList<>();
    int filled = 0;
    for (String cell : written) {
      String text = Spelling.trimmed(cell);
      cells.add(text);
      filled = text.isEmpty() ? filled : cells.size();
    }
    return new SheetRow(Math.toIntExact(line), cells.subList(0, filled), cells.size());
  }

  /** The text of a cell; empty if the row ends before it. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** Whether no cell holds anything. */
  public boolean isBlank() {
    return cells.isEmpty();
  }

  /** How many cells hold something. */
  int filled() {
    return cells.size() - Collections.frequency(cells, "");
  }
}
