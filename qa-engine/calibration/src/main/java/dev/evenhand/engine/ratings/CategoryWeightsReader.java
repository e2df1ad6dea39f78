package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.CategoryWeights;
import dev.evenhand.engine.sheet.OpenSheet;
import dev.evenhand.engine.sheet.SheetReader;
import dev.evenhand.engine.sheet.SheetRow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads {@link CategoryWeights} from a table, CSV or workbook: the header names the categories
 * after an empty or any other first cell, and each row begins with its category. Rows may be in
 * another order than columns.
 *
 * <p>The answer is the weights, or every mistake at once with its line. Immutable and safe between
 * threads.
 */
public final class CategoryWeightsReader {
  private static final int MOST_DIGITS = 20;

  private CategoryWeightsReader() {}

  /**
   * Reads everything; the stream is left open.
   *
   * @param source what problems call the file
   * @throws IOException if reading fails
   */
  public static Checked<CategoryWeights> read(InputStream in, String source) throws IOException {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(source, "source");
    Checked<OpenSheet> opened = SheetReader.ofDefaults().withTotals().open(in, source);
    if (opened.value().isEmpty()) {
      return Checked.failed(opened.problems());
    }
    try (OpenSheet sheet = opened.orThrow()) {
      return new Matrix(sheet, source).read();
    }
  }

  /** The table being read. */
  private static final class Matrix {
    private final OpenSheet sheet;
    private final String source;
    private final List<String> names;
    private final List<Problem> problems = new ArrayList<>();
    private final List<SheetRow> rows = new ArrayList<>();

    Matrix(OpenSheet sheet, String source) {
      this.sheet = sheet;
      this.source = source;
      List<String> header = sheet.names();
      this.names = header.subList(Math.min(1, header.size()), header.size());
    }

    Checked<CategoryWeights> read() throws IOException {
      Optional<SheetRow> row = sheet.next();
      while (row.isPresent() && rows.size() <= CategoryWeights.MOST_CATEGORIES) {
        SheetRow found = row.get();
        found.problem().ifPresentOrElse(problems::add, () -> rows.add(found));
        row = sheet.next();
      }
      sheet.broken().ifPresent(problems::add);
      for (SheetRow one : rows) {
        if (!names.contains(one.cell(0))) {
          add(
              one.line(),
              "weights-names",
              "the row '%s' is no column".formatted(one.cell(0)),
              "Name each category once as a column and once as a row.");
        }
      }
      if (problems.isEmpty()) {
        rows.sort(Comparator.comparingInt(one -> names.indexOf(one.cell(0))));
      }
      List<List<BigDecimal>> weights = rows.stream().map(this::weights).toList();
      if (problems.isEmpty()) {
        CategoryWeights.mistakes(names, weights)
            .forEach(one -> add(line(one.row()), one.code(), one.message(), one.remedy()));
      }
      return problems.isEmpty()
          ? Checked.of(new CategoryWeights(names, weights))
          : Checked.failed(problems);
    }

    private int line(int row) {
      return row < rows.size() ? rows.get(row).line() : sheet.headerLine();
    }

    private List<BigDecimal> weights(SheetRow row) {
      List<BigDecimal> weights = new ArrayList<>();
      for (int column = 1; column < Math.max(row.width(), names.size() + 1); column++) {
        weights.add(weight(row, column));
      }
      return weights;
    }

    /** A decimal comma is as good as a point. */
    private BigDecimal weight(SheetRow row, int column) {
      String cell = row.cell(column);
      if (cell.length() <= MOST_DIGITS && cell.matches("-?[0-9]*[.,]?[0-9]+")) {
        return new BigDecimal(cell.replace(',', '.'));
      }
      String name = column <= names.size() ? names.get(column - 1) : "";
      add(
          row.line(),
          "weights-not-a-number",
          "'%s' with '%s' is '%s', which is no number".formatted(row.cell(0), name, cell),
          "Write a number from 0 to 1, such as 0.5.");
      return BigDecimal.ZERO;
    }

    private void add(int line, String code, String message, String remedy) {
      problems.add(Problem.error(code, Location.of(source, line), "", message, remedy));
    }
  }
}
