package dev.evenhand.engine.report.document;

import dev.evenhand.api.copy.Copies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as programs want it: a value a cell. An estimate becomes a value and its two bounds; what
 * is undefined is an empty cell, with the reason in the columns {@code undefined} and {@code
 * reason} at the end of the row.
 *
 * @param columns their names
 * @param rows numbers ({@link Long}, {@link Double}), text ({@link String}) or null
 */
public record FlatTable(
    String name, String title, List<String> columns, List<List<@Nullable Object>> rows) {
  private static final Cell.Visitor<@Nullable Object> VALUE = new CellValue();

  public FlatTable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    columns = Copies.list(columns, "columns");
    rows = Copies.list(rows, "rows").stream().map(FlatTable::copy).toList();
  }

  private static List<@Nullable Object> copy(List<@Nullable Object> row) {
    return Collections.unmodifiableList(new ArrayList<>(row));
  }

  /** A table with all its columns that have a name. */
  public static FlatTable of(Table table) {
    Objects.requireNonNull(table, "table");
    boolean reasons = mayLackNumbers(table);
    List<String> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      columns.addAll(names(column));
    }
    if (reasons) {
      columns.addAll(List.of("undefined", "reason"));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      rows.add(values(table, row, reasons));
    }
    return new FlatTable(table.name(), table.title(), columns, rows);
  }

  /** What a cell is to a program: a number, text or nothing. */
  public static @Nullable Object value(Cell cell) {
    Objects.requireNonNull(cell, "cell");
    return cell.accept(VALUE);
  }

  private static boolean mayLackNumbers(Table table) {
    return table.columns().stream().anyMatch(column -> column.kind() == Column.Kind.ESTIMATE)
        || table.rows().stream().flatMap(List::stream).anyMatch(Cell.Undefined.class::isInstance);
  }

  private static List<String> names(Column column) {
    String name = column.name();
    if (name.isEmpty()) {
      return List.of();
    }
    if (column.kind() != Column.Kind.ESTIMATE) {
      return List.of(name);
    }
    String prefix = name.equals("value") ? "" : name + "_";
    return List.of(name, prefix + "low", prefix + "high");
  }

  private static List<@Nullable Object> values(Table table, List<Cell> row, boolean reasons) {
    List<@Nullable Object> values = new ArrayList<>();
    Set<String> codes = new LinkedHashSet<>();
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      if (!table.columns().get(i).name().isEmpty()) {
        add(cell, table.columns().get(i).kind(), values);
      }
      if (cell instanceof Cell.Undefined undefined) {
        codes.add(undefined.code());
        texts.add(undefined.text());
      } else if (cell instanceof Cell.Estimate estimate && !estimate.reason().isEmpty()) {
        texts.add(estimate.reason());
      }
    }
    if (reasons) {
      values.add(joined(" ", codes));
      values.add(joined("; ", texts));
    }
    return values;
  }

  private static @Nullable String joined(String separator, Set<String> texts) {
    return texts.isEmpty() ? null : String.join(separator, texts);
  }

  private static void add(Cell cell, Column.Kind kind, List<@Nullable Object> values) {
    values.add(value(cell));
    if (kind == Column.Kind.ESTIMATE) {
      Cell.Interval interval = cell instanceof Cell.Estimate estimate ? estimate.interval() : null;
      values.add(interval == null ? null : interval.low());
      values.add(interval == null ? null : interval.high());
    }
  }
}
