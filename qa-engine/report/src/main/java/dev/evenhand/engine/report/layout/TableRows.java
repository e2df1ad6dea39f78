package dev.evenhand.engine.report.layout;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a table as any form shows them: so many at most, an estimate in two columns. */
public final class TableRows {
  private TableRows() {}

  /** The first column within rows: a group may say what its rows have in common above them. */
  public static int first(Table table) {
    return table.grouped() ? 1 : 0;
  }

  /** One entry a column from {@code first} on, and behind an estimate another for its interval. */
  public static <T> List<T> spread(
      Table table, int first, IntFunction<T> entry, IntFunction<T> interval) {
    return IntStream.range(first, table.columns().size())
        .boxed()
        .flatMap(
            column ->
                table.columns().get(column).kind() == Column.Kind.ESTIMATE
                    ? Stream.of(entry.apply(column), interval.apply(column))
                    : Stream.of(entry.apply(column)))
        .toList();
  }

  /** A letter a column of those: {@code r} for one whose cells stand to the right, else l. */
  public static String alignment(Table table, int first) {
    List<Column> columns = table.columns();
    return String.join(
        "", spread(table, first, i -> columns.get(i).kind().isNumeric() ? "r" : "l", i -> "l"));
  }

  /** A head with what stands to its right. */
  public static List<String> line(String head, Stream<String> rest) {
    return Stream.concat(Stream.of(head), rest).toList();
  }

  /** The first rows by group, without groups of which none is left. */
  public static List<List<List<Cell>>> atMost(int most, Table table) {
    List<List<List<Cell>>> groups = new ArrayList<>();
    int left = most;
    for (Table.Group group : table.groups()) {
      List<List<Cell>> rows = group.rows().subList(0, Math.min(left, group.rows().size()));
      left -= rows.size();
      if (!rows.isEmpty()) {
        groups.add(rows);
      }
    }
    return groups;
  }

  /** Says how many rows come after the first, and where they are; empty if none does. */
  public static String left(int most, Table table) {
    int left = table.rows().size() - most;
    String where = table.name().isEmpty() ? "" : ", in the CSV table " + table.name();
    return left <= 0 ? "" : "and %s more%s\n".formatted(left, where);
  }
}
