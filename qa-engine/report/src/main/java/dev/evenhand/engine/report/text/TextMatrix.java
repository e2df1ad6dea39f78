package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.layout.TableRows;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of names against names. */
final class TextMatrix {
  /** Rows have the whole names, in the same order where both sides are reviewers. */
  private static final int HEAD = 12;

  private TextMatrix() {}

  static String of(Matrix matrix, String indent) {
    CellText cells = new CellText();
    int columns = matrix.columns().size();
    FoldedTable lines =
        new FoldedTable(
            indent + "  ",
            "w" + "r".repeat(columns),
            1,
            IntStream.rangeClosed(0, columns).boxed().toList(),
            TableRows.line("", matrix.columns().stream().map(TextMatrix::head)));
    for (Matrix.Row row : matrix.rows()) {
      Stream<String> entries = row.entries().stream().map(entry -> cells.of(entry.cell()));
      lines.row(TableRows.line(CellText.plain(Display.name(row.head())), entries));
    }
    String title = CellText.plain(matrix.title() + ": " + matrix.measure());
    return Wrapped.of(indent, indent, title) + lines.text();
  }

  private static String head(String name) {
    return CellText.plain(Display.shortened(name, HEAD));
  }
}
