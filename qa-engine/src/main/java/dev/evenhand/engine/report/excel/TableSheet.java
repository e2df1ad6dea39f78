package dev.evenhand.engine.report.excel;

import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.table.Cell;
import dev.evenhand.engine.report.table.Table;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Writes one table into a sheet. */
final class TableSheet {
  private static final int NARROWEST = 9;
  private static final int WIDEST = 48;

  /** What Excel takes in a sheet; the JSON has more. */
  private static final int MOST_ROWS = 1_000_000;

  /** What Excel takes in a cell. */
  private static final int LONGEST = 32_000;

  private TableSheet() {}

  static void write(Worksheet sheet, Table table) {
    List<List<Cell>> rows = table.rows().stream().limit(MOST_ROWS).toList();
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

  private static void write(Worksheet sheet, int row, int column, Cell cell) {
    if (cell instanceof Cell.Text words) {
      // A text cell is never run as a formula, so it stands as it is.
      sheet.value(row, column, Display.shortened(words.text(), LONGEST));
    } else if (cell instanceof Cell.Count count) {
      sheet.value(row, column, count.number());
    } else if (cell instanceof Cell.Decimal decimal) {
      sheet.value(row, column, decimal.number());
      sheet.style(row, column).format("0.000").set();
    }
  }

  private static int width(Table table, int column) {
    int width = Math.max(NARROWEST, table.columns().get(column).length() + 2);
    for (List<Cell> row : table.rows()) {
      if (row.get(column) instanceof Cell.Text words) {
        width = Math.max(width, words.text().length() + 2);
      }
    }
    return Math.min(WIDEST, width);
  }
}
