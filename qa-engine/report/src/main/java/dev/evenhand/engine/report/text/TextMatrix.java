package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.layout.TableRows;
import dev.evenhand.engine.words.TextTable;
import java.util.stream.Stream;

/** A table of names against names. */
final class TextMatrix {
  private static final int NAME = 8;

  private TextMatrix() {}

  static String of(Matrix matrix, String indent) {
    TextTable lines = TextTable.dense(indent + "  ", "l" + "r".repeat(matrix.columns().size()));
    lines.row(TableRows.line("", matrix.columns().stream().map(column -> name(column, NAME))));
    for (Matrix.Row row : matrix.rows()) {
      Stream<String> entries = row.entries().stream().map(entry -> CellText.of(entry.cell()));
      lines.row(TableRows.line(name(row.head(), 3 * NAME), entries));
    }
    String title = CellText.plain(matrix.title() + ": " + matrix.measure());
    return Wrapped.of(indent, indent, title) + lines.text();
  }

  private static String name(String name, int most) {
    return CellText.plain(Display.shortened(name, most));
  }
}
