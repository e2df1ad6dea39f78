package dev.evenhand.engine.report;

import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Matrix;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What stands at the rows or the columns of a matrix.
 *
 * @param name of each
 */
record MatrixAxis<T>(List<T> things, Function<T, String> name) {
  static MatrixAxis<String> of(List<String> names) {
    return new MatrixAxis<>(names, name -> name);
  }

  private List<String> texts() {
    return things.stream().map(name).map(Display::name).toList();
  }

  /**
   * A matrix with these at its rows.
   *
   * @param side what these are
   * @param entry of what stands at the row and at the column
   */
  <C> Matrix against(
      MatrixAxis<C> columns,
      String title,
      String measure,
      String side,
      BiFunction<T, C, Matrix.Entry> entry) {
    List<Matrix.Row> rows =
        things.stream()
            .map(
                row ->
                    new Matrix.Row(
                        Display.name(name.apply(row)),
                        columns.things.stream().map(column -> entry.apply(row, column)).toList()))
            .toList();
    return new Matrix(title, measure, side, columns.texts(), rows);
  }
}
