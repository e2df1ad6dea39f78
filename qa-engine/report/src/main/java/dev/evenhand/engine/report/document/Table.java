package dev.evenhand.engine.report.document;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table, told once for all forms.
 *
 * @param name for programs, such as {@code coefficients}; empty if they get none
 * @param title a name for people, such as "Coefficients"
 * @param caption what the table says
 * @param detail how deep it stands
 * @param columns the first names what a row is about
 * @param groups rows that belong together; if the first column is the same for all rows of each, a
 *     page shows it once above them
 * @param grouped whether it is
 */
public record Table(
    String name,
    String title,
    Sentence caption,
    Detail detail,
    List<Column> columns,
    List<Group> groups,
    boolean grouped)
    implements Block {
  public Table {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(detail, "detail");
    columns = Copies.list(columns, "columns");
    groups = Copies.list(groups, "groups");
  }

  /**
   * Rows that belong together.
   *
   * @param detail how deep they stand
   */
  public record Group(Detail detail, List<List<Cell>> rows) {
    public Group {
      Objects.requireNonNull(detail, "detail");
      rows = rows instanceof ChunkedRows ? rows : Copies.listOfLists(rows, "rows");
    }

    private boolean fills(int column) {
      return rows.stream().anyMatch(row -> !(row.get(column) instanceof Cell.Blank));
    }

    private Group ofColumns(List<Integer> kept) {
      return new Group(
          detail, rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }
  }

  /** A table to add columns and rows to; it stands at {@link Detail#MAIN}. */
  public static <R> TableBuilder<R> create(String name, String title) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    return create(name, title, Detail.MAIN);
  }

  /** A table to add columns and rows to. */
  public static <R> TableBuilder<R> create(String name, String title, Detail detail) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(detail, "detail");
    return new TableBuilder<>(name, title, detail);
  }

  /** The same under a caption that tells it apart from its main columns alone. */
  public Table withAllNumbers() {
    Sentence all = Sentence.of("{} (all numbers)", caption);
    return new Table(name, title, all, detail, columns, groups, grouped);
  }

  /** All rows, group after group. */
  public List<List<Cell>> rows() {
    return groups.size() == 1
        ? groups.get(0).rows()
        : groups.stream().flatMap(group -> group.rows().stream()).toList();
  }

  @Override
  public boolean isEmpty() {
    return groups.stream().allMatch(group -> group.rows().isEmpty());
  }

  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.table(this);
  }

  /** The same without charts. */
  public Table withoutPlots() {
    List<Column> plain = columns.stream().map(column -> column.with(null)).toList();
    return new Table(name, title, caption, detail, plain, groups, grouped);
  }

  /** The columns and rows that stand no deeper, without columns in which nothing stands then. */
  @Override
  public Table upTo(Detail deepest) {
    List<Group> within =
        groups.stream()
            .filter(group -> group.detail().isWithin(deepest) && !group.rows().isEmpty())
            .toList();
    List<Integer> kept =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).detail().isWithin(deepest))
            .filter(i -> i == 0 || within.stream().anyMatch(group -> group.fills(i)))
            .boxed()
            .toList();
    List<Group> rest = within.stream().map(group -> group.ofColumns(kept)).toList();
    return new Table(
        name, title, caption, detail, kept.stream().map(columns::get).toList(), rest, grouped);
  }
}
