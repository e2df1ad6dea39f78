package dev.evenhand.engine.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines whose cells stand under each other. */
public final class TextTable {
  private static final String GAP = "  ";

  private final String indent;
  private final String alignment;
  private final boolean dense;
  private final List<List<String>> rows = new ArrayList<>();

  private TextTable(String indent, String alignment, boolean dense) {
    this.indent = indent;
    this.alignment = alignment;
    this.dense = dense;
  }

  /**
   * A table that shows every row and column.
   *
   * @param alignment one character a column: {@code l} or {@code r}
   */
  public TextTable(String indent, String alignment) {
    this(indent, alignment, false);
  }

  /** A table that leaves out rows and columns in which nothing stands. */
  public static TextTable dense(String indent, String alignment) {
    return new TextTable(indent, alignment, true);
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

  /** Every row on a line of its own, each line ended. */
  public String text() {
    int[] widths = new int[alignment.length()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length && !isHeading(row); column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    return rows.stream()
        .filter(row -> !dense || !row.stream().allMatch(String::isEmpty))
        .map(row -> isHeading(row) ? indent + row.get(0) + "\n" : line(row, widths))
        .collect(Collectors.joining());
  }

  private boolean isHeading(List<String> row) {
    return row.size() < alignment.length();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(indent);
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      String padding = " ".repeat(widths[column] - width(cell));
      line.append(column == 0 || dense && widths[column] == 0 ? "" : GAP);
      line.append(alignment.charAt(column) == 'r' ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
