package dev.evenhand.cli;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.report.CalibrationDocument;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.report.ReportRenderer;
import dev.evenhand.engine.report.ReportRenderers;
import dev.evenhand.engine.report.csv.ReportCsv;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.excel.ReportWorkbook;
import dev.evenhand.engine.report.html.ReportHtml;
import dev.evenhand.engine.report.json.JsonCalibration;
import dev.evenhand.engine.report.markdown.ReportMarkdown;
import dev.evenhand.engine.report.text.ReportText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
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
          "text, json, html, csv, md or xlsx. Default: by the ending of --output (.txt is text);"
              + " without one text.")
  private @Nullable ReportFormat format;

  @Option(
      names = "--renderer",
      paramLabel = "NAME",
      description = "A form that a plug-in adds (ReportRenderer), in place of --format.")
  private @Nullable String renderer;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the report, all or nothing. Default: standard output.")
  private @Nullable OutputFile output;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description =
          "Which table is written as CSV, default coefficients. Others: criteria, reviewers,"
              + " categories, pairs, usage, agents, models, models-people, judges,"
              + " judge-answers, judge-differences, judge-consistency, variance,"
              + " reviewers-needed, gage, consensus, errors, rewrite-first, contested-items,"
              + " sessions, discussion, problems, notices; with --study rasch,"
              + " rasch-interactions, rasch-thresholds, accuracy, panel, scale-use,"
              + " drift, outliers, untested, halo, consistency; with --gate gates.")
  private String table = "coefficients";

  @Option(
      names = "--excel-decimal",
      description =
          "CSV as Excel opens it: point (commas between cells), or comma as in most of Europe"
              + " (semicolons between cells). Default: CSV for programs.")
  private @Nullable ExcelDecimal excel;

  @Option(
      names = "--raw",
      description =
          "CSV cells as they are. Default: text that a spreadsheet would run as a formula gets an"
              + " apostrophe in front.")
  private boolean raw;

  @Option(
      names = "--detail",
      paramLabel = "DEPTH",
      description =
          "How deep text, md and html go: headline (the findings), main (a page to hand out) or"
              + " all. Default: main, of html all.")
  private @Nullable ReportDetail detail;

  @Option(
      names = "--unfold",
      description =
          "The web page opens with everything unfolded, and all of it is printed. Default: the"
              + " statistician's part and long tables are folded up, and printed if you open them.")
  private boolean unfold;

  /** Whether the report is text for people at a terminal. */
  boolean isText() {
    return renderer == null && format() == ReportFormat.TEXT;
  }

  ReportFormat format() {
    if (format != null) {
      return format;
    }
    return ReportFormat.of(file().path()).orElse(ReportFormat.TEXT);
  }

  private OutputFile file() {
    return output == null ? OutputFile.STANDARD : output;
  }

  /** Ends the command if the options are wrong. */
  void check() {
    if (renderer != null) {
      if (format != null) {
        throw new Stop("--format and --renderer exclude each other; give one of them.");
      }
      renderer(renderer);
      return;
    }
    checkEnding();
    if (format() == ReportFormat.XLSX && output == null) {
      throw new Stop(
          "--format xlsx is for a file; name it: --output report.xlsx"
              + " (or --output - for standard output).");
    }
  }

  /** Nobody wants text in a file that is called otherwise. */
  private void checkEnding() {
    String ending = ReportFormat.ending(file().path());
    if (format == null && !ending.isEmpty() && ReportFormat.of(file().path()).isEmpty()) {
      throw new Stop(
          ("--output %s: there is no report of the kind '.%s'. End it with .txt, .json, .html, .csv,"
                  + " .md or .xlsx; or say --format.")
              .formatted(output, ending));
    }
  }

  /** Writes the report in the form that was asked for. */
  void write(Console console, ReportInput input) throws IOException {
    if (renderer != null) {
      write(console, renderer(renderer).render(CalibrationDocument.of(input)));
      return;
    }
    switch (format()) {
      case TEXT -> write(console, ReportText.of(CalibrationDocument.of(input), depth(Detail.MAIN)));
      case MD ->
          write(console, ReportMarkdown.of(CalibrationDocument.of(input), depth(Detail.MAIN)));
      case HTML -> write(console, html(CalibrationDocument.of(input), depth(Detail.DETAIL)));
      case CSV -> write(console, csv(CalibrationDocument.of(input), input.report()));
      case XLSX -> write(console, ReportWorkbook.of(CalibrationDocument.of(input)));
      case JSON -> writeJson(console, input);
    }
  }

  private static ReportRenderer renderer(String name) {
    ReportRenderers all = ReportRenderers.load(ReportOptions.class.getClassLoader());
    return all.find(name)
        .orElseThrow(
            () ->
                new Stop(
                    "--renderer: there is none called '%s', %s."
                        .formatted(
                            name,
                            all.names().isEmpty()
                                ? "and none is installed"
                                : "only " + String.join(", ", all.names()))));
  }

  private String html(ReportDocument document, Detail deepest) {
    return unfold ? ReportHtml.unfolded(document, deepest) : ReportHtml.of(document, deepest);
  }

  private Detail depth(Detail usual) {
    return detail == null ? usual : detail.deepest();
  }

  /** Writes to the file, or to standard output. */
  void write(Console console, String text) throws IOException {
    write(console, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(Console console, byte[] content) throws IOException {
    OutputFile file = file();
    file.write(console, content);
    if (!file.isStandard()) {
      console.message("Written: " + file);
    }
  }

  /** It can be much larger than what it is made from, so it goes out as it is made. */
  private void writeJson(Console console, ReportInput input) throws IOException {
    OutputFile file = file();
    if (file.isStandard()) {
      Writer out = console.writer();
      JsonCalibration.write(input, out);
      out.flush();
      return;
    }
    try (OutputFile.Writing writing = file.open();
        Writer out =
            new BufferedWriter(new OutputStreamWriter(writing.out(), StandardCharsets.UTF_8))) {
      JsonCalibration.write(input, out);
      out.flush();
      writing.commit();
    }
    console.message("Written: " + file);
  }

  private String csv(ReportDocument document, CalibrationReport report) {
    ReportCsv csv = csv();
    return (raw ? csv.withRawCells() : csv)
        .write(document, table)
        .orElseThrow(
            () ->
                new Stop(
                    "--table: the report has no table '%s'%s; it has %s."
                        .formatted(
                            table, why(report), String.join(", ", ReportCsv.tables(document)))));
  }

  /** Why a table of the Rasch model is not there, where the model says it. */
  private String why(CalibrationReport report) {
    if (!table.startsWith("rasch")) {
      return "";
    }
    return report.rasch().stream()
        .flatMap(
            scale ->
                Stream.concat(
                    scale.fit().reason().stream(),
                    scale.fit().value().stream()
                        .flatMap(model -> model.interactionsReason().stream())))
        .map(Reason::text)
        .findFirst()
        .map(reason -> ", as there is no answer: " + reason)
        .orElse("");
  }

  private ReportCsv csv() {
    if (excel == null) {
      return ReportCsv.ofDefaults();
    }
    return excel == ExcelDecimal.COMMA
        ? ReportCsv.forExcelWithDecimalComma()
        : ReportCsv.forExcel();
  }
}
