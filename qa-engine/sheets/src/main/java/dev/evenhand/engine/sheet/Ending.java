package dev.evenhand.engine.sheet;

import dev.evenhand.engine.words.Numerals;
import dev.evenhand.engine.words.TableWords;
import java.util.ArrayList;
import java.util.List;

/** Rows at the end of a table that are no rows of it: totals, averages and notes. */
final class Ending {
  private static final int MOST = 20;
  private static final int TABLE = 3;

  private final int width;
  private final List<SheetRow> rows = new ArrayList<>();

  Ending(int width) {
    this.width = width;
  }

  /** Takes a row that may be among them; false if it is not, or if there are too many. */
  boolean take(SheetRow row) {
    boolean taken = rows.size() < MOST && (isTotal(row) || isNote(row));
    if (taken) {
      rows.add(row);
    }
    return taken;
  }

  /** Gives up all rows, as another follows. */
  List<SheetRow> release() {
    List<SheetRow> all = List.copyOf(rows);
    rows.clear();
    return all;
  }

  void tell(Guesses guesses) {
    for (SheetRow row : rows) {
      guesses.notice(
          isTotal(row) ? "totals-row" : "note-row",
          row.line(),
          "the row '%s' at the end was left out as %s"
              .formatted(label(row), isTotal(row) ? "totals" : "a note"),
          "Use qa's option --keep-totals if it is a row like the others.");
    }
  }

  private static String label(SheetRow row) {
    for (int i = 0; i < row.size(); i++) {
      if (!row.cell(i).isEmpty()) {
        return row.cell(i);
      }
    }
    return "";
  }

  /** Begins with such a word, and tells numbers only or not all that other rows do. */
  private boolean isTotal(SheetRow row) {
    String label = label(row);
    return !hasDigit(label)
        && isTotal(label)
        && (row.filled() < width
            || row.cells().stream()
                .allMatch(cell -> cell.isEmpty() || cell.equals(label) || Numerals.isNumber(cell)));
  }

  /** Such a word, or one with others behind it, as in Total calls. */
  private static boolean isTotal(String label) {
    int blank = label.indexOf(' ');
    return TableWords.is(TableWords.Heads.TOTAL, label)
        || blank > 2 && TableWords.is(TableWords.Heads.TOTAL, label.substring(0, blank));
  }

  /** Most rows begin with a number of theirs, and need no closer look. */
  private static boolean hasDigit(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (Character.isDigit(label.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNote(SheetRow row) {
    return width >= TABLE && row.filled() == 1 && label(row).indexOf(' ') > 0;
  }
}
