package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table whose cells stand under each other. */
final class TextTable {
  private static final int MOST_ROWS = 40;

  /** Whoever asks for everything reads on. */
  private static final int MOST_OF_DETAIL = 400;

  private final Table table;
  private final Grid grid;

  private TextTable(Table table, String indent) {
    this.table = table;
    List<Boolean> right = new ArrayList<>();
    for (Column column : table.columns().subList(first(), table.columns().size())) {
      right.add(column.kind().isNumeric());
      if (column.kind() == Column.Kind.ESTIMATE) {
        right.add(false);
      }
    }
    this.grid = new Grid(indent, right);
  }

  /** Every row on a line of its own. */
  static String of(Table table, String indent) {
    return new TextTable(table, indent).text(indent);
  }

  private String text(String indent) {
    int most = table.detail() == Detail.DETAIL ? MOST_OF_DETAIL : MOST_ROWS;
    grid.row(heads());
    List<List<Cell>> rows = table.rows();
    int left = most;
    for (Table.Group group : table.groups()) {
      List<List<Cell>> shown = group.rows().subList(0, Math.min(left, group.rows().size()));
      left -= shown.size();
      if (table.grouped() && !shown.isEmpty()) {
        grid.heading(CellText.of(shown.get(0).get(0)));
      }
      shown.forEach(row -> grid.row(cells(row)));
    }
    String more =
        rows.size() <= most
            ? ""
            : indent
                + "and %s more%s\n"
                    .formatted(
                        rows.size() - most,
                        table.name().isEmpty() ? "" : ", in the CSV table " + table.name());
    return grid.text() + more;
  }

  /** The first column within rows: a group says what its rows have in common in a line above. */
  private int first() {
    return table.grouped() ? 1 : 0;
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (Column column : table.columns().subList(first(), table.columns().size())) {
      heads.add(heads.isEmpty() ? "" : head(column));
      if (column.kind() == Column.Kind.ESTIMATE) {
        heads.add("");
      }
    }
    return heads;
  }

  /** In lower case as in running words, but for symbols such as G(1). */
  private static String head(Column column) {
    String title = CellText.plain(column.title());
    boolean word = title.indexOf('(') < 0 && !title.equals(title.toUpperCase(Locale.ROOT));
    return word ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
  }

  private String indented(int column) {
    return table.grouped() && column == first() ? "  " : "";
  }

  private List<String> cells(List<Cell> row) {
    List<String> cells = new ArrayList<>();
    for (int i = first(); i < row.size(); i++) {
      cells.add(indented(i) + CellText.of(row.get(i)));
      if (table.columns().get(i).kind() == Column.Kind.ESTIMATE) {
        cells.add(CellText.interval(row.get(i)));
      }
    }
    return cells;
  }
}
