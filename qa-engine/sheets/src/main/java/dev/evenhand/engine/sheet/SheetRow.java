package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.words.Spelling;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row below the header: the texts of its cells without blanks around them. Immutable. */
public final class SheetRow {
  private static final BitSet NONE = new BitSet(); // never changed

  private final int line;
  private final String[] cells;
  private final int filled;
  private final @Nullable Problem problem;
  private final BitSet nested;
  private final @Nullable BitSet merged;

  private SheetRow(
      int line,
      String[] cells,
      int filled,
      @Nullable Problem problem,
      BitSet nested,
      @Nullable BitSet merged) {
    this.line = line;
    this.cells = cells;
    this.filled = filled;
    this.problem = problem;
    this.nested = nested;
    this.merged = merged;
  }

  /** The row of these cells, whatever blanks they have around them; the array is kept. */
  static SheetRow of(long line, String[] cells) {
    int filled = 0;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Spelling.trimmed(cells[i]);
      filled = cells[i].isEmpty() ? filled : i + 1;
    }
    return new SheetRow(Math.toIntExact(line), cells, filled, null, NONE, null);
  }

  /** The same row, with objects in these columns, which no cell can hold. */
  SheetRow withNested(BitSet columns) {
    return new SheetRow(line, cells, filled, problem, columns, merged);
  }

  /** The same row, with cells in these columns that are merged with the one above. */
  SheetRow withMerged(BitSet columns) {
    return new SheetRow(line, cells, filled, problem, nested, columns);
  }

  /** A row that can't be read, while those after it can. */
  static SheetRow unreadable(long line, Problem problem) {
    return new SheetRow(Math.toIntExact(line), new String[0], 0, problem, NONE, null);
  }

  /** Why it has no cells, if it can't be read. */
  public Optional<Problem> problem() {
    return Optional.ofNullable(problem);
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

  /** Whether an object, or a list of some, stands where the cell is empty. */
  public boolean isNested(int column) {
    return nested.get(column);
  }

  /** Whether the cell is merged with the one above, as the file says. */
  boolean isMerged(int column) {
    return merged != null && merged.get(column);
  }

  /** Whether cells of the table may be merged, as the file says. */
  boolean tellsMerged() {
    return merged != null;
  }

  /** Whether no cell holds anything. */
  public boolean isBlank() {
    return filled == 0 && problem == null && nested.isEmpty();
  }

  /** How many cells hold something. */
  int filled() {
    return filled - Collections.frequency(cells(), "");
  }
}
