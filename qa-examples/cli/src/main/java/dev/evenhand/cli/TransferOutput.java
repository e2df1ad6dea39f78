package dev.evenhand.cli;

import dev.evenhand.api.form.TransferReport;
import dev.evenhand.engine.form.JsonTransfers;
import dev.evenhand.engine.text.TransferText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/**
 * Where import and export write what they made, and how they tell what became of it: beside the
 * result where that goes to standard output, else in its place.
 */
final class TransferOutput {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the result. Default: standard output.")
  private OutputFile file = OutputFile.STANDARD;

  @Option(
      names = "--format",
      description = "Of the loss report: text (default) or json, which lists every value.")
  private FormatOption.OutputFormat format = FormatOption.OutputFormat.TEXT;

  @Option(names = "--strict", description = "Exit 1 if anything was lost that may change scores.")
  private boolean strict;

  /** Writes the result and the report, and answers the exit code. */
  int write(Console console, String result, TransferReport report) throws IOException {
    file.write(console, result.getBytes(StandardCharsets.UTF_8));
    if (format == FormatOption.OutputFormat.JSON) {
      tellJson(console, JsonTransfers.write(report));
    } else {
      TransferText.full(report).lines().forEach(line -> tell(console, line));
    }
    return strict && report.mayChangeScores() ? Exit.FINDINGS : Exit.OK;
  }

  private void tellJson(Console console, String json) {
    if (file.isStandard()) {
      console.noteJson(json);
    } else {
      console.data(json);
    }
  }

  private void tell(Console console, String line) {
    if (file.isStandard()) {
      console.message(line);
    } else {
      console.line(line);
    }
  }
}
