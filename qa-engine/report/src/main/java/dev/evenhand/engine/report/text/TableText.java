package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.layout.TableRows;
import dev.evenhand.engine.words.TextTable;
import java.util.List;
import java.util.Locale;

/** A table whose cells stand under each other. */
final class TableText {
  private static final int MOST_ROWS = 40;

  /** Whoever asks for everything reads on. */
  private static final int MOST_OF_DETAIL = 400;

  private TableText() {}

  /** Every row on a line of its own. */
  static String of(Table table, String indent) {
    int most = table.detail() == Detail.DETAIL ? MOST_OF_DETAIL : MOST_ROWS;
    int first = TableRows.first(table);
    List<Column> columns = table.columns();
    TextTable lines = TextTable.dense(indent, TableRows.alignment(table, first));
    lines.row(TableRows.spread(table, first, i -> i == first ? "" : head(columns.get(i)), i -> ""));
    for (List<List<Cell>> rows : TableRows.atMost(most, table)) {
      if (table.grouped()) {
        lines.heading(CellText.of(rows.get(0).get(0)));
      }
      rows.forEach(row -> lines.row(cells(table, row)));
    }
    String left = TableRows.left(most, table);
    return lines.text() + (left.isEmpty() ? "" : indent + left);
  }

  /** In lower case as in running words, but for symbols such as G(1). */
  private static String head(Column column) {
    String title = CellText.plain(column.title());
    boolean word = title.indexOf('(') < 0 && !title.equals(title.toUpperCase(Locale.ROOT));
    return word ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
  }

  private static List<String> cells(Table table, List<Cell> row) {
    int first = TableRows.first(table);
    String indent = table.grouped() ? "  " : "";
    return TableRows.spread(
        table,
        first,
        i -> (i == first ? indent : "") + CellText.of(row.get(i)),
        i -> CellText.TEXT.interval(row.get(i)));
  }
}
