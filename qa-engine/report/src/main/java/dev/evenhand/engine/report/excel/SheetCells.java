package dev.evenhand.engine.report.excel;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The cells of a table as a person wants them in a sheet: titles, words and formatted numbers. */
final class SheetCells implements Cell.Visitor<SheetValue> {
  private static final SheetCells CELLS = new SheetCells();

  private SheetCells() {}

  /** The heads of a column: an estimate takes three. */
  static List<String> heads(Column column) {
    String title = column.title().isEmpty() ? column.name() : column.title();
    return column.kind() == Column.Kind.ESTIMATE
        ? List.of(title, title + ", from", title + ", to")
        : List.of(title);
  }

  /** What stands below the heads of a column. */
  static List<SheetValue> of(Cell cell, Column column) {
    List<SheetValue> values = new ArrayList<>(List.of(cell.accept(CELLS)));
    if (column.kind() == Column.Kind.ESTIMATE) {
      Cell.Interval interval = cell instanceof Cell.Estimate estimate ? estimate.interval() : null;
      if (interval == null) {
        values.addAll(List.of(SheetValue.NOTHING, SheetValue.NOTHING));
      } else {
        Cell.Estimate estimate = (Cell.Estimate) cell;
        values.add(SheetValue.bound(interval.low(), estimate.format()));
        values.add(SheetValue.bound(interval.high(), estimate.format()));
      }
    }
    return values;
  }

  /** Why numbers are missing in a row; empty if none is. */
  static String reasons(List<Cell> row) {
    Set<String> reasons = new LinkedHashSet<>();
    for (Cell cell : row) {
      if (cell instanceof Cell.Undefined undefined) {
        reasons.add(undefined.text());
      } else if (cell instanceof Cell.Estimate estimate && !estimate.reason().isEmpty()) {
        reasons.add(estimate.reason());
      }
    }
    return String.join("; ", reasons);
  }

  @Override
  public SheetValue blank() {
    return SheetValue.NOTHING;
  }

  @Override
  public SheetValue words(Cell.Words words) {
    return SheetValue.text(words.text());
  }

  @Override
  public SheetValue name(Cell.Name name) {
    String title = name.title();
    return SheetValue.text(title == null ? name.name() : title);
  }

  @Override
  public SheetValue answer(Cell.Answer answer) {
    return SheetValue.text(answer.text());
  }

  @Override
  public SheetValue count(Cell.Count count) {
    return SheetValue.count(count.number());
  }

  @Override
  public SheetValue decimal(Cell.Decimal decimal) {
    return SheetValue.number(decimal.value(), decimal.format());
  }

  @Override
  public SheetValue estimate(Cell.Estimate estimate) {
    return SheetValue.number(estimate.value(), estimate.format());
  }

  @Override
  public SheetValue undefined(Cell.Undefined undefined) {
    return SheetValue.NOTHING;
  }

  @Override
  public SheetValue verdict(Cell.Verdict verdict) {
    return SheetValue.text(verdict.word());
  }

  @Override
  public SheetValue bar(Cell.Bar bar) {
    return SheetValue.NOTHING;
  }
}
