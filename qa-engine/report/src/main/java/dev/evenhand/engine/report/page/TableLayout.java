package dev.evenhand.engine.report.page;

import com.google.common.collect.Iterables;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Plot;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.Tone;
import dev.evenhand.engine.report.layout.TableRows;
import dev.evenhand.engine.report.svg.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lays a table out as a page shows it: estimates with their intervals and charts. */
final class TableLayout {
  private static final String INTERVAL = "Interval";
  private static final int MOST_ROWS = 300;
  private static final int MOST_KEYS = 12;

  private final Table table;
  private final List<@Nullable PlotColumn> plots = new ArrayList<>();
  private final int verdict;

  private TableLayout(Table table) {
    this.table = table;
    this.verdict = first(column -> column.kind() == Column.Kind.VERDICT);
    for (int i = 0; i < table.columns().size(); i++) {
      Plot plot = table.columns().get(i).plot();
      plots.add(plot == null ? null : PlotColumn.of(plot, cells(i), cells(before(plot))));
    }
  }

  static HtmlTable of(Table table, String key, String style) {
    return new TableLayout(table).layout(key, style);
  }

  private HtmlTable layout(String key, String style) {
    return new HtmlTable(
        key,
        style,
        table.title(),
        table.caption(),
        heads(),
        bodies(),
        keys(),
        Math.max(0, table.rows().size() - MOST_ROWS),
        table.name());
  }

  /** The first such column, or -1. */
  private int first(Predicate<Column> wanted) {
    return Iterables.indexOf(table.columns(), wanted::test);
  }

  /** The column from which values were moved, or -1 where none were or nothing stands in it. */
  private int before(Plot plot) {
    return plot.before().isEmpty() ? -1 : first(column -> column.name().equals(plot.before()));
  }

  private List<Cell> cells(int column) {
    return column < 0 ? List.of() : table.rows().stream().map(row -> row.get(column)).toList();
  }

  private List<HtmlTable.Head> heads() {
    List<HtmlTable.Head> heads = new ArrayList<>();
    for (int i = TableRows.first(table); i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      PlotColumn plot = plots.get(i);
      if (plot != null) {
        heads.add(new HtmlTable.Head("Chart", "chart", plot.head()));
      }
      String style =
          column.kind() == Column.Kind.BAR ? "bar" : column.kind().isNumeric() ? "num" : "";
      heads.add(new HtmlTable.Head(column.title(), plot == null ? style : style + " after", null));
      if (column.kind() == Column.Kind.ESTIMATE) {
        heads.add(new HtmlTable.Head(INTERVAL, "", null));
      }
    }
    return heads;
  }

  private List<HtmlTable.Body> bodies() {
    return TableRows.atMost(MOST_ROWS, table).stream().map(this::body).toList();
  }

  private HtmlTable.Body body(List<List<Cell>> rows) {
    HtmlCell head = table.grouped() ? CellHtml.of(rows.get(0).get(0)) : null;
    return new HtmlTable.Body(head, rows.stream().map(this::row).toList());
  }

  private List<HtmlCell> row(List<Cell> row) {
    List<HtmlCell> cells = new ArrayList<>();
    for (int i = TableRows.first(table); i < row.size(); i++) {
      Column column = table.columns().get(i);
      PlotColumn plot = plots.get(i);
      Plot described = column.plot();
      if (plot != null && described != null) {
        int before = before(described);
        Cell moved = before < 0 ? Cell.blank() : row.get(before);
        cells.add(HtmlCell.drawn("chart", plot.row(row.get(i), moved, tone(row))));
      }
      cells.add(CellHtml.of(row.get(i)).labelled(column.title()));
      if (column.kind() == Column.Kind.ESTIMATE) {
        cells.add(CellHtml.interval(row.get(i)).labelled(INTERVAL));
      }
    }
    return cells;
  }

  private Tone tone(List<Cell> row) {
    return verdict >= 0 && row.get(verdict) instanceof Cell.Verdict found
        ? found.tone()
        : Tone.PLAIN;
  }

  /** What shades of bars mean, and the two symbols of what was moved. */
  private List<HtmlTable.KeyEntry> keys() {
    Set<HtmlTable.KeyEntry> keys = new LinkedHashSet<>();
    for (Column column : table.columns()) {
      Plot plot = column.plot();
      int before = plot == null ? -1 : before(plot);
      if (before >= 0) {
        String title = table.columns().get(before).title();
        keys.add(new HtmlTable.KeyEntry("", Symbols.icon(Shape.DOT, "before"), title));
        keys.add(new HtmlTable.KeyEntry("", Symbols.icon(Tone.PLAIN), column.title()));
      }
    }
    for (List<Cell> row : table.rows()) {
      for (Cell cell : row) {
        if (cell instanceof Cell.Bar bar && keys.size() <= MOST_KEYS) {
          bar.shares().parts().forEach(part -> keys.add(HtmlTable.KeyEntry.of(part)));
        }
      }
    }
    return keys.size() > MOST_KEYS ? List.of() : List.copyOf(keys);
  }
}
