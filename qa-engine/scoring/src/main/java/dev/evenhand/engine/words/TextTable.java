package dev.evenhand.engine.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lines whose cells stand under each other. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final char WRAPPED = 'w';

  private final String indent;
  private final String alignment;
  private final boolean dense;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> head = List.of();
  private int longest = Integer.MAX_VALUE;

  private TextTable(String indent, String alignment, boolean dense) {
    this.indent = indent;
    this.alignment = alignment;
    this.dense = dense;
  }

  /**
   * A table that shows every row and column.
   *
   * @param alignment one character a column: {@code l}, {@code r}, or {@code w} for one to the left
   *     whose cells may go on below themselves
   */
  public TextTable(String indent, String alignment) {
    this(indent, alignment, false);
  }

  /** A table that leaves out rows and columns in which nothing stands. */
  public static TextTable dense(String indent, String alignment) {
    return new TextTable(indent, alignment, true);
  }

  /** Lets cells of columns {@code w} go on below where lines would be longer than that. */
  public TextTable within(int columns) {
    longest = columns;
    return this;
  }

  /** The heads of the columns, which go on below themselves before cells do. */
  public TextTable head(List<String> heads) {
    head = List.copyOf(heads);
    return this;
  }

  public TextTable row(String... cells) {
    return row(List.of(cells));
  }

  /** A row of as many cells as there are columns. */
  public TextTable row(List<String> cells) {
    if (cells.size() != alignment.length()) {
      throw new IllegalArgumentException(
          "A row of %s cells in a table of %s columns".formatted(cells.size(), alignment.length()));
    }
    rows.add(cells);
    return this;
  }

  /** A line of its own, as wide as it is. */
  public TextTable heading(String text) {
    rows.add(List.of(text));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Row by row, each line ended. */
  public String text() {
    List<Integer> widths =
        columns(
            column -> Math.max(head(column, TextTable::width), cells(column, TextTable::width)));
    if (length(widths) > longest) {
      widths =
          columns(
              column ->
                  Math.max(
                      head(column, CellLines::narrowestHead), cells(column, TextTable::width)));
      narrow(widths);
    }
    List<Integer> chosen = widths;
    return headLines(chosen)
        + rows.stream()
            .filter(row -> !dense || !row.stream().allMatch(String::isEmpty))
            .map(row -> isHeading(row) ? heading(row) : lines(row, chosen))
            .collect(Collectors.joining());
  }

  private List<Integer> columns(IntUnaryOperator width) {
    return IntStream.range(0, alignment.length())
        .map(width)
        .boxed()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private int head(int column, ToIntFunction<String> width) {
    return head.isEmpty() ? 0 : width.applyAsInt(head.get(column));
  }

  private int cells(int column, ToIntFunction<String> width) {
    return cells(column).mapToInt(width).max().orElse(0);
  }

  /** All heads end on the line above the cells. */
  private String headLines(List<Integer> widths) {
    List<List<String>> heads = new ArrayList<>();
    for (int column = 0; column < head.size(); column++) {
      heads.add(CellLines.head(head.get(column), widths.get(column)));
    }
    int height = heads.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, height)
        .mapToObj(
            line ->
                line(
                    heads.stream().map(lines -> at(line - height + lines.size(), lines)).toList(),
                    widths))
        .collect(Collectors.joining());
  }

  private static String at(int line, List<String> lines) {
    return line >= 0 && line < lines.size() ? lines.get(line) : "";
  }

  private Stream<String> cells(int column) {
    return rows.stream().filter(row -> !isHeading(row)).map(row -> row.get(column));
  }

  private boolean isHeading(List<String> row) {
    return row.size() < alignment.length();
  }

  private String heading(List<String> row) {
    return CellLines.of(row.get(0), longest - indent.length()).stream()
        .map(line -> indent + line + "\n")
        .collect(Collectors.joining());
  }

  /** Takes from the widest column that can give, until lines fit or none can. */
  private void narrow(List<Integer> widths) {
    List<Integer> least = new ArrayList<>();
    for (int column = 0; column < widths.size(); column++) {
      least.add(
          alignment.charAt(column) == WRAPPED
              ? Math.max(
                  head(column, CellLines::narrowestHead), cells(column, CellLines::narrowest))
              : widths.get(column));
    }
    for (int over = length(widths) - longest; over > 0; over--) {
      int widest = -1;
      for (int column = 0; column < widths.size(); column++) {
        boolean gives = widths.get(column) > least.get(column);
        if (gives && (widest < 0 || widths.get(column) > widths.get(widest))) {
          widest = column;
        }
      }
      if (widest < 0) {
        return;
      }
      widths.set(widest, widths.get(widest) - 1);
    }
  }

  private int length(List<Integer> widths) {
    int length = indent.length();
    for (int column = 0; column < widths.size(); column++) {
      length += gap(column, widths).length() + widths.get(column);
    }
    return length;
  }

  private String gap(int column, List<Integer> widths) {
    return column == 0 || dense && widths.get(column) == 0 ? "" : GAP;
  }

  private String lines(List<String> row, List<Integer> widths) {
    List<List<String>> cells = new ArrayList<>();
    for (int column = 0; column < widths.size(); column++) {
      cells.add(
          alignment.charAt(column) == WRAPPED
              ? CellLines.of(row.get(column), widths.get(column))
              : List.of(row.get(column)));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    return IntStream.range(0, height)
        .mapToObj(line -> line(cells.stream().map(cell -> at(line, cell)).toList(), widths))
        .collect(Collectors.joining());
  }

  private String line(List<String> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder(indent);
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String padding = " ".repeat(widths.get(column) - width(cell));
      line.append(gap(column, widths));
      line.append(alignment.charAt(column) == 'r' ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing() + "\n";
  }

  static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
