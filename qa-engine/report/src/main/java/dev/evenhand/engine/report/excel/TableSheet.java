package dev.evenhand.engine.report.excel;

import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.FlatTable;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes one table into a sheet. */
final class TableSheet {
  private static final int NARROWEST = 9;
  private static final int WIDEST = 48;

  /** What Excel takes in a sheet; the JSON has more. */
  private static final int MOST_ROWS = 1_000_000;

  /** What Excel takes in a cell. */
  private static final int LONGEST = 32_000;

  private TableSheet() {}

  static void write(Worksheet sheet, FlatTable table) {
    List<List<@Nullable Object>> rows = table.rows().stream().limit(MOST_ROWS).toList();
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(0, column, table.columns().get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, width(table, column));
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < table.columns().size(); column++) {
        write(sheet, row + 1, column, rows.get(row).get(column));
      }
    }
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, rows.size(), table.columns().size() - 1);
  }

  private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value instanceof String words) {
      // A text cell is never run as a formula, so it stands as it is.
      sheet.value(row, column, Display.shortened(words, LONGEST));
    } else if (value instanceof Long count) {
      sheet.value(row, column, count);
    } else if (value instanceof Double decimal) {
      sheet.value(row, column, decimal);
      sheet.style(row, column).format("0.000").set();
    }
  }

  private static int width(FlatTable table, int column) {
    int width = Math.max(NARROWEST, table.columns().get(column).length() + 2);
    for (List<@Nullable Object> row : table.rows()) {
      if (row.get(column) instanceof String words) {
        width = Math.max(width, words.length() + 2);
      }
    }
    return Math.min(WIDEST, width);
  }
}
