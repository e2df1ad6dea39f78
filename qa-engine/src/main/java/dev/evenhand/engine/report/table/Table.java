package dev.evenhand.engine.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table.
 *
 * @param name for programs, such as {@code coefficients}
 * @param title for people, such as "Coefficients"
 * @param columns their names, in lower case with underscores
 * @param rows of as many cells as there are columns
 */
public record Table(String name, String title, List<String> columns, List<List<Cell>> rows) {
  public Table {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    int width = columns.size();
    for (List<Cell> row : rows) {
      if (row.size() != width) {
        throw new IllegalArgumentException(
            "A row of %s cells in table %s of %s columns".formatted(row.size(), name, width));
      }
    }
  }

  /** An empty table to add rows to. */
  static Builder create(String name, String title, String... columns) {
    return new Builder(name, title, List.of(columns));
  }

  /** Adds rows. */
  static final class Builder {
    private final String name;
    private final String title;
    private final List<String> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    private Builder(String name, String title, List<String> columns) {
      this.name = name;
      this.title = title;
      this.columns = columns;
    }

    /** A row whose cells are made one after the other. */
    Row row() {
      Row row = new Row();
      rows.add(row.cells);
      return row;
    }

    Table done() {
      return new Table(name, title, columns, rows);
    }
  }
}
