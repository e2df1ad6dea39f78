package dev.evenhand.engine.words;

import java.util.ArrayList;
import java.util.List;

/** Lines whose cells stand under each other. */
public final class TextTable {
  private static final String GAP = "  ";

  private final String indent;
  private final boolean[] right;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param alignment one character a column: {@code l} or {@code r}
   */
  public TextTable(String indent, String alignment) {
    this.indent = indent;
    this.right = new boolean[alignment.length()];
    for (int column = 0; column < right.length; column++) {
      right[column] = alignment.charAt(column) == 'r';
    }
  }

  public TextTable row(String... cells) {
    if (cells.length != right.length) {
      throw new IllegalArgumentException(
          "A row of %s cells in a table of %s columns".formatted(cells.length, right.length));
    }
    rows.add(List.of(cells));
    return this;
  }

  /** Every row on a line of its own, each line ended. */
  public String text() {
    int[] widths = new int[right.length];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < widths.length; column++) {
        String padding = " ".repeat(widths[column] - width(row.get(column)));
        String cell = row.get(column);
        line.append(column == 0 ? "" : GAP).append(right[column] ? padding + cell : cell + padding);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
