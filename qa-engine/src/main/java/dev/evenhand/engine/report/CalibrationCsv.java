package dev.evenhand.engine.report;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.report.table.Cell;
import dev.evenhand.engine.report.table.ReportTables;
import dev.evenhand.engine.report.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a calibration report as CSV: a thing a row, a property a column, numbers as in the
 * JSON report. What is undefined is an empty cell, with the reason in another.
 *
 * <p>Text that a spreadsheet would run as a formula (it begins with {@code =}, {@code +}, {@code
 * -}, {@code @}, a tab or a line end) gets an apostrophe in front; numbers do not. By default cells
 * are parted by commas, numbers have a point and lines end in LF. For Excel there is a byte order
 * mark and lines end in CRLF; where Excel expects decimal commas, cells are parted by semicolons.
 *
 * <p>Immutable.
 */
public final class CalibrationCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String RISKY = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final String start;
  private final CSVFormat format;
  private final boolean decimalComma;

  private CalibrationCsv(String start, char delimiter, String lineEnd, boolean decimalComma) {
    this.start = start;
    this.decimalComma = decimalComma;
    this.format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setRecordSeparator(lineEnd).get();
  }

  /** For programs. */
  public static CalibrationCsv ofDefaults() {
    return new CalibrationCsv("", ',', "\n", false);
  }

  /** For Excel where numbers have a decimal point. */
  public static CalibrationCsv forExcel() {
    return new CalibrationCsv(BYTE_ORDER_MARK, ',', "\r\n", false);
  }

  /** For Excel where numbers have a decimal comma, as in most of Europe. */
  public static CalibrationCsv forExcelWithDecimalComma() {
    return new CalibrationCsv(BYTE_ORDER_MARK, ';', "\r\n", true);
  }

  /** The names of the tables that this report has, such as {@code coefficients}. */
  public static List<String> tables(CalibrationReport report, List<Problem> problems) {
    return tables(report, problems, null);
  }

  /**
   * The names of the tables that this report has, with {@code gates} if it was held against some.
   *
   * @param gates how the gates came out; null if there are none
   */
  public static List<String> tables(
      CalibrationReport report, List<Problem> problems, @Nullable GateReport gates) {
    return ReportTables.of(report, problems, gates).stream().map(Table::name).toList();
  }

  /** A table with its header, to be written as UTF-8; empty if the report has none of this name. */
  public Optional<String> write(CalibrationReport report, List<Problem> problems, String name) {
    return write(report, problems, null, name);
  }

  /**
   * A table with its header, to be written as UTF-8; empty if the report has none of this name.
   *
   * @param gates how the gates came out; null if there are none
   */
  public Optional<String> write(
      CalibrationReport report, List<Problem> problems, @Nullable GateReport gates, String name) {
    return ReportTables.of(report, problems, gates).stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .map(this::csv);
  }

  private String csv(Table table) {
    StringBuilder out = new StringBuilder(start);
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord(table.columns());
      for (List<Cell> row : table.rows()) {
        printer.printRecord(row.stream().map(this::text).toList());
      }
    } catch (IOException e) {
      // It writes to memory, which does not fail.
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private String text(Cell cell) {
    if (cell instanceof Cell.Text words) {
      return guarded(words.text());
    }
    if (cell instanceof Cell.Count count) {
      return String.valueOf(count.number());
    }
    if (cell instanceof Cell.Decimal decimal) {
      String number = String.valueOf(decimal.number());
      return decimalComma ? number.replace('.', ',') : number;
    }
    return "";
  }

  private static String guarded(String text) {
    return RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
