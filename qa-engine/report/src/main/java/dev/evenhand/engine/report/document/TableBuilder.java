package dev.evenhand.engine.report.document;

import java.util.ArrayList;
import java.util.List;

/** A table under construction: first the columns, then the rows. Not for several threads. */
public final class TableBuilder {
  private final String name;
  private final String title;
  private final List<Column> columns = new ArrayList<>();
  private final List<Table.Group> groups = new ArrayList<>();
  private Sentence caption;
  private Detail detail = Detail.MAIN;
  private boolean grouped;
  private Detail ofGroup = Detail.HEADLINE;
  private List<List<Cell>> rows = new ArrayList<>();

  TableBuilder(String name, String title) {
    this.name = name;
    this.title = title;
    this.caption = Sentence.of(title);
  }

  /** What the table says, if that is more than its title. */
  public TableBuilder caption(Sentence sentence) {
    caption = sentence;
    return this;
  }

  /** How deep the table stands; {@link Detail#MAIN} if not told. */
  public TableBuilder at(Detail deeper) {
    detail = deeper;
    return this;
  }

  /** The columns, in order. */
  public TableBuilder columns(Column... more) {
    columns.addAll(List.of(more));
    return this;
  }

  /** Says that the first column is alike in all rows of a group. */
  public TableBuilder grouped() {
    grouped = true;
    return this;
  }

  /** Begins a group of rows that stand so deep. */
  public TableBuilder group(Detail deeper) {
    closeGroup();
    ofGroup = deeper;
    return this;
  }

  /**
   * A row.
   *
   * @param cells one a column
   */
  public TableBuilder row(Cell... cells) {
    return row(List.of(cells));
  }

  /**
   * A row.
   *
   * @param cells one a column
   */
  public TableBuilder row(List<Cell> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "A row of %s cells in table %s of %s columns"
              .formatted(cells.size(), title, columns.size()));
    }
    rows.add(cells);
    return this;
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
