package dev.evenhand.engine.report.text;

import java.util.ArrayList;
import java.util.List;

/** Lines whose cells stand under each other. */
final class Grid {
  private static final String GAP = "  ";

  private final String indent;
  private final List<Boolean> right;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param right whether a column's cells stand to the right
   */
  Grid(String indent, List<Boolean> right) {
    this.indent = indent;
    this.right = List.copyOf(right);
  }

  void row(List<String> cells) {
    rows.add(cells);
  }

  /** A line of its own, as wide as it is. */
  void heading(String text) {
    rows.add(List.of(text));
  }

  /** Every row on a line of its own, each line ended; no line for a row of empty cells. */
  String text() {
    int[] widths = new int[right.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length && !isHeading(row); column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
        out.append(line(row, widths)).append('\n');
      }
    }
    return out.toString();
  }

  private boolean isHeading(List<String> row) {
    return row.size() < right.size();
  }

  private String line(List<String> row, int[] widths) {
    if (isHeading(row)) {
      return indent + row.get(0);
    }
    StringBuilder line = new StringBuilder(indent);
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      String padding = " ".repeat(widths[column] - width(cell));
      line.append(column == 0 || widths[column] == 0 ? "" : GAP);
      line.append(right.get(column) ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
