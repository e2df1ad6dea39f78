package dev.evenhand.engine.report.excel;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Writes one table into a sheet, for people; what is for programs only stands in the CSV. */
final class TableSheet {
  private static final String REASON = "Why there is no number";
  private static final int NARROWEST = 9;
  private static final int WIDEST = 60;

  /** What Excel takes in a sheet; the JSON has more. */
  private static final int MOST_ROWS = 1_000_000;

  /** What Excel takes in a cell. */
  private static final int LONGEST = 32_000;

  private final Worksheet sheet;
  private final Table table;
  private final List<String> heads = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();

  private TableSheet(Worksheet sheet, Table table) {
    this.sheet = sheet;
    this.table = table;
  }

  static void write(Worksheet sheet, Table table) {
    new TableSheet(sheet, forPeople(table)).write();
  }

  /** Without what is for programs only, unless the whole table is. */
  private static Table forPeople(Table table) {
    Table shown = table.upTo(Detail.DETAIL);
    return table.detail() == Detail.DATA || shown.isEmpty() ? table : shown;
  }

  private void write() {
    table.columns().stream()
        .filter(TableSheet::isShown)
        .map(SheetCells::heads)
        .forEach(heads::addAll);
    boolean reasons = table.rows().stream().anyMatch(row -> !SheetCells.reasons(row).isEmpty());
    if (reasons) {
      heads.add(REASON);
    }
    for (int column = 0; column < heads.size(); column++) {
      sheet.value(0, column, heads.get(column));
      sheet.style(0, column).bold().wrapText(true).set();
      widths.add(heads.get(column).length());
    }
    int last = 0;
    for (List<Cell> row : table.rows()) {
      if (last == MOST_ROWS) {
        break;
      }
      last++;
      write(last, row, reasons);
    }
    for (int column = 0; column < heads.size(); column++) {
      sheet.width(column, Math.max(NARROWEST, Math.min(WIDEST, widths.get(column) + 3)));
    }
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, last, heads.size() - 1);
  }

  /** A bar says what the numbers beside it say. */
  private static boolean isShown(Column column) {
    return column.kind() != Column.Kind.BAR;
  }

  private void write(int at, List<Cell> row, boolean reasons) {
    List<SheetValue> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Column column = table.columns().get(i);
      if (isShown(column)) {
        values.addAll(SheetCells.of(row.get(i), column));
      }
    }
    if (reasons) {
      values.add(SheetValue.text(SheetCells.reasons(row)));
    }
    for (int column = 0; column < values.size(); column++) {
      write(at, column, values.get(column));
    }
  }

  private void write(int row, int column, SheetValue value) {
    if (value.value() instanceof String words) {
      // A text cell is never run as a formula, so it stands as it is.
      sheet.value(row, column, Display.shortened(words, LONGEST));
    } else if (value.value() instanceof Number number) {
      sheet.value(row, column, number);
      sheet.style(row, column).format(value.format()).set();
    }
    widths.set(column, Math.max(widths.get(column), value.width()));
  }
}
