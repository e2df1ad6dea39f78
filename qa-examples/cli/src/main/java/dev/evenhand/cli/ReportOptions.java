package dev.evenhand.cli;

import dev.evenhand.engine.report.CalibrationDocument;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.report.csv.ReportCsv;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.excel.ReportWorkbook;
import dev.evenhand.engine.report.html.ReportHtml;
import dev.evenhand.engine.report.json.JsonCalibration;
import dev.evenhand.engine.report.markdown.ReportMarkdown;
import dev.evenhand.engine.report.text.ReportText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which form a report takes, and where it goes. */
final class ReportOptions {
  /** How Excel on the reader's machine writes numbers. */
  enum ExcelDecimal {
    POINT,
    COMMA
  }

  @Option(
      names = "--format",
      description =
          "text, json, html, csv, md or xlsx. Default: by the ending of --output, else text.")
  private @Nullable ReportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the report, all or nothing. Default: standard output.")
  private @Nullable Path output;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      defaultValue = "coefficients",
      description =
          "Which table is written as CSV, default coefficients. Others: criteria, reviewers,"
              + " categories, pairs, agents, models, models-people, variance, reviewers-needed, gage,"
              + " rasch, consensus, errors, rewrite-first, sessions, discussion, problems; with --study"
              + " accuracy, panel, scale-use, drift, outliers, untested, halo, consistency; with"
              + " --gate gates.")
  private String table = "coefficients";

  @Option(
      names = "--excel-decimal",
      description =
          "CSV as Excel opens it: point (commas between cells), or comma as in most of Europe"
              + " (semicolons between cells). Default: CSV for programs.")
  private @Nullable ExcelDecimal excel;

  @Option(
      names = "--detail",
      paramLabel = "DEPTH",
      description =
          "How deep text, md and html go: headline (the findings), main (a page to hand out) or all."
              + " Default: main, of html all.")
  private @Nullable ReportDetail detail;

  ReportFormat format() {
    if (format != null) {
      return format;
    }
    return Optional.ofNullable(output).flatMap(ReportFormat::of).orElse(ReportFormat.TEXT);
  }

  private static boolean isStandardOutput(Path file) {
    return file.toString().equals(InputFile.STDIN);
  }

  /** What is wrong with the options; empty if nothing is. */
  Optional<String> misuse(String input) throws IOException {
    if (format() == ReportFormat.XLSX && output == null) {
      return Optional.of(
          "--format xlsx is for a file; name it: --output report.xlsx"
              + " (or --output - for standard output).");
    }
    Path file = output;
    return file == null || isStandardOutput(file)
        ? Optional.empty()
        : OutputFile.obstacle(file, input).map(obstacle -> "--output " + obstacle);
  }

  /** The report in the form that was asked for; empty if it has no such table. */
  Optional<byte[]> written(ReportInput input) {
    ReportFormat form = format();
    if (form == ReportFormat.JSON) {
      return utf8(JsonCalibration.write(input));
    }
    ReportDocument document = CalibrationDocument.of(input);
    return switch (form) {
      case TEXT -> utf8(ReportText.of(document, detail(ReportDetail.MAIN)));
      case MD -> utf8(ReportMarkdown.of(document, detail(ReportDetail.MAIN)));
      case HTML -> utf8(ReportHtml.of(document, detail(ReportDetail.ALL)));
      case CSV -> csv().write(document, table).flatMap(ReportOptions::utf8);
      case XLSX -> Optional.of(ReportWorkbook.of(document));
      case JSON -> throw new IllegalStateException("JSON is written from the input itself.");
    };
  }

  private Detail detail(ReportDetail usual) {
    return (detail == null ? usual : detail).deepest();
  }

  /** What to say if the report has no such table. */
  String unknownTable(ReportInput input) {
    return "--table: the report has no table '%s'; it has %s."
        .formatted(table, String.join(", ", ReportCsv.tables(CalibrationDocument.of(input))));
  }

  /** Writes to the file, or to standard output. */
  void write(Console console, byte[] content) throws IOException {
    Path file = output;
    if (file != null && !isStandardOutput(file)) {
      OutputFile.write(file, content);
      console.message("Written: " + file);
    } else {
      console.data(content);
    }
  }

  private ReportCsv csv() {
    if (excel == null) {
      return ReportCsv.ofDefaults();
    }
    return excel == ExcelDecimal.COMMA
        ? ReportCsv.forExcelWithDecimalComma()
        : ReportCsv.forExcel();
  }

  private static Optional<byte[]> utf8(String text) {
    return Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
