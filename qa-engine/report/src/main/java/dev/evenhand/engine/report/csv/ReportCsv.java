package dev.evenhand.engine.report.csv;

import dev.evenhand.engine.report.document.FlatTable;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.document.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a report as CSV: a thing a row, a property a column, numbers as in the JSON report.
 * What is undefined is an empty cell, with the reason in the columns {@code undefined} and {@code
 * reason}.
 *
 * <p>Text that a spreadsheet would run as a formula (it begins with {@code =}, {@code +}, {@code
 * -}, {@code @}, a tab or a line end, and is no number) gets an apostrophe in front, unless {@link
 * #withRawCells()} leaves it as it is. By default cells are parted by commas, numbers have a point
 * and lines end in LF. For Excel there is a byte order mark and lines end in CRLF; where Excel
 * expects decimal commas, cells are parted by semicolons.
 *
 * <p>Immutable.
 */
public final class ReportCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String start;
  private final CSVFormat format;
  private final boolean decimalComma;
  private final boolean raw;

  private ReportCsv(String start, CSVFormat format, boolean decimalComma, boolean raw) {
    this.start = start;
    this.format = format;
    this.decimalComma = decimalComma;
    this.raw = raw;
  }

  private static ReportCsv of(String start, char delimiter, String lineEnd, boolean decimalComma) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setRecordSeparator(lineEnd).get();
    return new ReportCsv(start, format, decimalComma, false);
  }

  /** For programs. */
  public static ReportCsv ofDefaults() {
    return of("", ',', "\n", false);
  }

  /** For Excel where numbers have a decimal point. */
  public static ReportCsv forExcel() {
    return of(BYTE_ORDER_MARK, ',', "\r\n", false);
  }

  /** For Excel where numbers have a decimal comma, as in most of Europe. */
  public static ReportCsv forExcelWithDecimalComma() {
    return of(BYTE_ORDER_MARK, ';', "\r\n", true);
  }

  /** The same with text as it is, for readers that run no formulas. */
  public ReportCsv withRawCells() {
    return new ReportCsv(start, format, decimalComma, true);
  }

  /** The names of the tables that a report has, such as {@code coefficients}. */
  public static List<String> tables(ReportDocument document) {
    Objects.requireNonNull(document, "document");
    return document.tables().stream().map(Table::name).toList();
  }

  /** A table with its header, to be written as UTF-8; empty if the report has none of this name. */
  public Optional<String> write(ReportDocument document, String name) {
    return document.tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .map(FlatTable::of)
        .map(this::csv);
  }

  private String csv(FlatTable table) {
    StringBuilder out = new StringBuilder(start);
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord(table.columns().stream().map(this::text).toList());
      for (List<@Nullable Object> row : table.rows()) {
        printer.printRecord(row.stream().map(this::text).toList());
      }
    } catch (IOException e) {
      // It writes to memory, which does not fail.
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private String text(@Nullable Object value) {
    if (value instanceof String words) {
      return raw ? words : FormulaGuard.guarded(words);
    }
    if (value instanceof Double decimal) {
      String number = String.valueOf(decimal);
      return decimalComma ? number.replace('.', ',') : number;
    }
    return value == null ? "" : String.valueOf(value);
  }
}
