package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Matrix;
import java.util.ArrayList;
import java.util.List;

/** A table of names against names. */
final class TextMatrix {
  /** A matrix of more columns fits no terminal. */
  private static final int MOST_COLUMNS = 10;

  private static final int NAME = 8;

  private TextMatrix() {}

  /** Empty if it is too wide. */
  static String of(Matrix matrix, String indent) {
    if (matrix.columns().size() > MOST_COLUMNS) {
      return "";
    }
    List<Boolean> right = new ArrayList<>(List.of(false));
    matrix.columns().forEach(column -> right.add(true));
    Grid grid = new Grid(indent + "  ", right);
    grid.row(line("", matrix.columns().stream().map(TextMatrix::name).toList()));
    for (Matrix.Row row : matrix.rows()) {
      grid.row(
          line(
              CellText.plain(Display.shortened(row.head(), 3 * NAME)),
              row.entries().stream().map(entry -> CellText.of(entry.cell())).toList()));
    }
    String title = CellText.plain(matrix.title() + ": " + matrix.measure());
    return Wrapped.of(indent, indent, title) + grid.text();
  }

  private static String name(String name) {
    return CellText.plain(Display.shortened(name, NAME));
  }

  private static List<String> line(String first, List<String> rest) {
    List<String> line = new ArrayList<>(List.of(first));
    line.addAll(rest);
    return line;
  }
}
