package dev.evenhand.cli;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.json.JsonCalibration;
import dev.evenhand.engine.report.CalibrationCsv;
import dev.evenhand.engine.report.CalibrationExcel;
import dev.evenhand.engine.report.CalibrationHtml;
import dev.evenhand.engine.report.CalibrationMarkdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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

  ReportFormat format() {
    if (format != null) {
      return format;
    }
    return Optional.ofNullable(output).flatMap(ReportFormat::of).orElse(ReportFormat.TEXT);
  }

  boolean isToFile() {
    Path file = output;
    return file != null && !isStandardOutput(file);
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

  /**
   * The report in a form that is not text for a terminal; empty if it has no such table.
   *
   * @throws IllegalStateException if the form is text
   */
  Optional<byte[]> document(
      CalibrationReport report,
      JsonCalibration.Source source,
      List<Problem> problems,
      @Nullable GateReport gates) {
    return switch (format()) {
      case TEXT -> throw new IllegalStateException("Text is no document.");
      case JSON -> utf8(JsonCalibration.write(report, source, problems, gates));
      case HTML -> utf8(CalibrationHtml.of(report, source, problems, gates));
      case MD -> utf8(CalibrationMarkdown.of(report, source, problems, gates));
      case CSV -> csv().write(report, problems, gates, table).flatMap(ReportOptions::utf8);
      case XLSX -> Optional.of(CalibrationExcel.of(report, source, problems, gates));
    };
  }

  /** What to say if the report has no such table. */
  String unknownTable(
      CalibrationReport report, List<Problem> problems, @Nullable GateReport gates) {
    return "--table: the report has no table '%s'; it has %s."
        .formatted(table, String.join(", ", CalibrationCsv.tables(report, problems, gates)));
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

  private CalibrationCsv csv() {
    if (excel == null) {
      return CalibrationCsv.ofDefaults();
    }
    return excel == ExcelDecimal.COMMA
        ? CalibrationCsv.forExcelWithDecimalComma()
        : CalibrationCsv.forExcel();
  }

  private static Optional<byte[]> utf8(String text) {
    return Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
