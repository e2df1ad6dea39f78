package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.layout.TableRows;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table whose cells stand under each other. */
final class TableText {
  private static final int MOST_ROWS = 40;

  /** Whoever asks for everything reads on. */
  private static final int MOST_OF_DETAIL = 400;

  private final Table table;
  private final int first;
  private final CellText words = new CellText();

  private TableText(Table table) {
    this.table = table;
    this.first = TableRows.first(table);
  }

  /** Every row, the reasons in them as notes below, and how many rows are left. */
  static String of(Table table, String indent) {
    return new TableText(table).text(indent);
  }

  private String text(String indent) {
    int most = table.detail() == Detail.DETAIL ? MOST_OF_DETAIL : MOST_ROWS;
    List<Column> columns = table.columns();
    FoldedTable lines =
        new FoldedTable(
            indent,
            alignment(),
            names(),
            TableRows.spread(table, first, i -> i, i -> i),
            TableRows.spread(table, first, i -> i == first ? "" : head(columns.get(i)), i -> ""));
    for (List<List<Cell>> rows : TableRows.atMost(most, table)) {
      if (table.grouped()) {
        lines.heading(words.of(rows.get(0).get(0)));
      }
      rows.forEach(row -> lines.row(cells(row)));
    }
    String left = TableRows.left(most, table);
    return lines.text()
        + words.notes().stream()
            .map(note -> Wrapped.of(indent, indent + "    ", note))
            .collect(Collectors.joining())
        + (left.isEmpty() ? "" : indent + left);
  }

  /** So many of the first columns of words that they tell the rows of a group apart. */
  private int names() {
    int most = 1;
    while (first + most < table.columns().size()
        && table.columns().get(first + most).kind() == Column.Kind.TEXT) {
      most++;
    }
    int names = 1;
    while (names < most && !areApart(names)) {
      names++;
    }
    return names;
  }

  private boolean areApart(int names) {
    return table.groups().stream()
        .map(Table.Group::rows)
        .allMatch(
            rows ->
                rows.stream().map(row -> row.subList(first, first + names)).distinct().count()
                    == rows.size());
  }

  /** Words may go on in the next line, numbers and intervals may not. */
  private String alignment() {
    return String.join(
        "",
        TableRows.spread(
            table, first, i -> table.columns().get(i).kind().isNumeric() ? "r" : "w", i -> "l"));
  }

  /** In lower case as in running words, but for symbols such as G(1). */
  private static String head(Column column) {
    String title = CellText.plain(column.title());
    boolean word = title.indexOf('(') < 0 && !title.equals(title.toUpperCase(Locale.ROOT));
    return word ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
  }

  private List<String> cells(List<Cell> row) {
    String indent = table.grouped() ? "  " : "";
    return TableRows.spread(
        table,
        first,
        i -> (i == first ? indent : "") + words.of(row.get(i)),
        i -> words.interval(row.get(i)));
  }
}
