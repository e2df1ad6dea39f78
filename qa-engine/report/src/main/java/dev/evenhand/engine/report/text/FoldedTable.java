package dev.evenhand.engine.report.text;

import dev.evenhand.engine.words.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lines whose cells stand under each other. Where they would be longer than a terminal is wide, the
 * columns that don't fit follow below the others, beside the names of the rows again. Mutable.
 */
final class FoldedTable {
  /** How much narrower lines are tried. */
  private static final int STEP = 4;

  private final String indent;
  private final String alignment;
  private final int names;
  private final List<Integer> columns;
  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param names how many of the first cells name a row
   * @param columns of each cell the column it belongs to: a column is never torn
   */
  FoldedTable(
      String indent, String alignment, int names, List<Integer> columns, List<String> head) {
    this.indent = indent;
    this.alignment = alignment;
    this.names = names;
    this.columns = columns;
    this.head = head;
  }

  /** A line of its own above rows. */
  void heading(String text) {
    rows.add(List.of(text));
  }

  void row(List<String> cells) {
    rows.add(cells);
  }

  /** Row by row, each line ended; a blank line between what was folded. */
  String text() {
    String whole = lines(IntStream.range(0, head.size()).boxed().toList());
    List<List<Integer>> others = others();
    return others.isEmpty() || fits(whole, Wrapped.WIDTH)
        ? whole
        : folds(others).stream().map(this::lines).collect(Collectors.joining("\n"));
  }

  /** The cells of each fold: as few folds as fit, and of those the narrowest. */
  private List<List<Integer>> folds(List<List<Integer>> others) {
    List<List<Integer>> folds = within(Wrapped.WIDTH, others);
    for (int width = Wrapped.WIDTH - STEP; width >= Wrapped.WIDTH / 2; width -= STEP) {
      List<List<Integer>> narrower = within(width, others);
      if (narrower.size() > folds.size()) {
        break;
      }
      folds = narrower;
    }
    return folds;
  }

  private List<List<Integer>> within(int width, List<List<Integer>> others) {
    List<List<Integer>> folds = new ArrayList<>();
    List<Integer> fold = named(others.get(0));
    for (List<Integer> column : others.subList(1, others.size())) {
      List<Integer> wider = Stream.concat(fold.stream(), column.stream()).toList();
      boolean fits = fits(lines(wider, width), width);
      if (!fits) {
        folds.add(fold);
      }
      fold = fits ? wider : named(column);
    }
    folds.add(fold);
    return folds;
  }

  /** The cells of each column that names no row; without columns in which nothing stands. */
  private List<List<Integer>> others() {
    return columns.stream()
        .distinct()
        .map(
            column ->
                IntStream.range(names, head.size())
                    .filter(cell -> columns.get(cell).equals(column))
                    .boxed()
                    .toList())
        .filter(cells -> cells.stream().anyMatch(this::isFilled))
        .toList();
  }

  private boolean isFilled(int cell) {
    return rows.stream().anyMatch(row -> !isHeading(row) && !row.get(cell).isEmpty());
  }

  private List<Integer> named(List<Integer> cells) {
    return Stream.concat(IntStream.range(0, names).boxed(), cells.stream()).toList();
  }

  private String lines(List<Integer> cells) {
    return lines(cells, Wrapped.WIDTH);
  }

  private String lines(List<Integer> cells, int width) {
    StringBuilder letters = new StringBuilder();
    cells.forEach(cell -> letters.append(alignment.charAt(cell)));
    TextTable lines = TextTable.dense(indent, letters.toString()).within(width);
    lines.head(of(head, cells));
    for (List<String> row : rows) {
      if (isHeading(row)) {
        lines.heading(row.get(0));
      } else {
        lines.row(of(row, cells));
      }
    }
    return lines.text();
  }

  private boolean isHeading(List<String> row) {
    return row.size() < head.size();
  }

  private static List<String> of(List<String> row, List<Integer> cells) {
    return cells.stream().map(row::get).toList();
  }

  private static boolean fits(String lines, int width) {
    return lines.lines().allMatch(line -> line.codePointCount(0, line.length()) <= width);
  }
}
