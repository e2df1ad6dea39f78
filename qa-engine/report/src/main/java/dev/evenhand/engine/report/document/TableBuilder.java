package dev.evenhand.engine.report.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table under construction: first the columns, each with what it shows of a row, then the rows.
 * Not for several threads.
 *
 * @param <R> what a row is made from
 */
public final class TableBuilder<R> {
  private final String name;
  private final String title;
  private final Detail detail;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<? super R, Cell>> cells = new ArrayList<>();
  private final List<Table.Group> groups = new ArrayList<>();
  private Sentence caption;
  private boolean grouped;
  private Detail ofGroup = Detail.HEADLINE;
  private List<List<Cell>> rows = new ArrayList<>();

  TableBuilder(String name, String title, Detail detail) {
    this.name = name;
    this.title = title;
    this.detail = detail;
    this.caption = Sentence.words(title);
  }

  /**
   * What the table says, if that is more than its title.
   *
   * @see Sentence#of
   */
  public TableBuilder<R> caption(String template, Object... arguments) {
    caption = Sentence.of(template, arguments);
    return this;
  }

  /** Names or words. */
  public TableBuilder<R> text(String name, String title, Function<? super R, Cell> cell) {
    return column(Column.Kind.TEXT, name, title, cell);
  }

  /** What somebody else named; blank if null or empty. */
  public TableBuilder<R> name(
      String name, String title, Function<? super R, @Nullable String> named) {
    return text(name, title, row -> Cell.name(named.apply(row)));
  }

  /** Words of our own; blank if null or empty. */
  public TableBuilder<R> words(
      String name, String title, Function<? super R, @Nullable String> words) {
    return text(name, title, row -> Cell.words(words.apply(row)));
  }

  /** Counts or numbers. */
  public TableBuilder<R> number(String name, String title, Function<? super R, Cell> cell) {
    return column(Column.Kind.NUMBER, name, title, cell);
  }

  /** Numbers; blank if null. */
  public TableBuilder<R> number(
      String name, String title, Format format, Function<? super R, @Nullable Double> value) {
    return number(name, title, row -> Cell.number(value.apply(row), format));
  }

  /** Numbers of things. */
  public TableBuilder<R> count(String name, String title, ToLongFunction<? super R> number) {
    return number(name, title, row -> Cell.count(number.applyAsLong(row)));
  }

  /** Numbers with their intervals: to programs the value, its lower and its upper bound. */
  public TableBuilder<R> estimate(String name, String title, Function<? super R, Cell> cell) {
    return column(Column.Kind.ESTIMATE, name, title, cell);
  }

  /** What it comes to. */
  public TableBuilder<R> verdict(String name, String title, Function<? super R, Cell> cell) {
    return column(Column.Kind.VERDICT, name, title, cell);
  }

  /** Shares of a whole, for people only. */
  public TableBuilder<R> bar(String title, Function<? super R, Cell> cell) {
    return column(Column.Kind.BAR, "", title, cell);
  }

  /** Columns of a part of a row; blank where it has none. */
  public <P> TableBuilder<R> part(
      Function<? super R, Optional<P>> part, Consumer<TableBuilder<P>> ofPart) {
    TableBuilder<P> more = new TableBuilder<>(name, title, detail);
    ofPart.accept(more);
    columns.addAll(more.columns);
    more.cells.forEach(cell -> cells.add(row -> part.apply(row).map(cell).orElse(Cell.blank())));
    return this;
  }

  private TableBuilder<R> column(
      Column.Kind kind, String name, String title, Function<? super R, Cell> cell) {
    columns.add(new Column(name, title, kind, Detail.MAIN, null));
    cells.add(cell);
    return this;
  }

  /** Says how deep the column before stands; {@link Detail#MAIN} if not told. */
  public TableBuilder<R> at(Detail deeper) {
    columns.set(columns.size() - 1, last().at(deeper));
    return this;
  }

  /** Gives the column before a chart. */
  public TableBuilder<R> with(Plot chart) {
    columns.set(columns.size() - 1, last().with(chart));
    return this;
  }

  private Column last() {
    return columns.get(columns.size() - 1);
  }

  /** Says that the first column is alike in all rows of a group. */
  public TableBuilder<R> grouped() {
    grouped = true;
    return this;
  }

  /** Begins a group of rows that stand so deep. */
  public TableBuilder<R> group(Detail deeper) {
    closeGroup();
    ofGroup = deeper;
    return this;
  }

  /** Groups of rows that stand so deep. */
  public TableBuilder<R> groups(Detail deeper, Iterable<? extends Iterable<? extends R>> more) {
    more.forEach(group -> group(deeper).rows(group));
    return this;
  }

  /**
   * A group of very many rows, which are made when they are asked for.
   *
   * @param chunks what some rows each are made from
   * @param ofChunk always the same of the same
   */
  public <C> TableBuilder<R> chunks(
      Detail deeper, List<C> chunks, Function<? super C, ? extends List<? extends R>> ofChunk) {
    closeGroup();
    groups.add(
        new Table.Group(
            deeper,
            new ChunkedRows<>(
                chunks, chunk -> ofChunk.apply(chunk).stream().map(this::cells).toList())));
    return this;
  }

  private List<Cell> cells(R row) {
    return cells.stream().map(cell -> cell.apply(row)).toList();
  }

  /** Rows. */
  public TableBuilder<R> rows(Iterable<? extends R> more) {
    more.forEach(this::row);
    return this;
  }

  /** A row. */
  public TableBuilder<R> row(R row) {
    rows.add(cells(row));
    return this;
  }

  /**
   * A row of which only some cells are known, as where a model has no answer.
   *
   * @param cellsByTitle those cells by the titles of their columns
   */
  public TableBuilder<R> partialRow(Map<String, Cell> cellsByTitle) {
    Map<String, Cell> left = new HashMap<>(cellsByTitle);
    List<Cell> row = new ArrayList<>();
    for (Column column : columns) {
      Cell cell = left.remove(column.title());
      row.add(cell == null ? Cell.blank() : cell);
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "No such columns in table %s: %s".formatted(title, left.keySet()));
    }
    rows.add(row);
    return this;
  }

  /**
   * Rows, or in their place one of which only some cells are known.
   *
   * @param cellsByTitle see {@link #partialRow}
   */
  public TableBuilder<R> rowsOr(
      Optional<? extends Iterable<? extends R>> more, Map<String, Cell> cellsByTitle) {
    return more.isPresent() ? rows(more.get()) : partialRow(cellsByTitle);
  }

  /** The table. */
  public Table done() {
    closeGroup();
    return new Table(name, title, caption, detail, columns, groups, grouped);
  }

  private void closeGroup() {
    if (!rows.isEmpty()) {
      groups.add(new Table.Group(ofGroup, rows));
      rows = new ArrayList<>();
    }
  }
}
