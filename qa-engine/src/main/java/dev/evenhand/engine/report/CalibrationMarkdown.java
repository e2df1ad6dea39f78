package dev.evenhand.engine.report;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.report.json.JsonCalibration;
import dev.evenhand.engine.report.markdown.ReportMarkdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calibration report as Markdown, for a ticket, a wiki or a pull request: the findings, what to
 * do next, agreement and severity. A summary, rounded; the JSON has every number. Names are
 * escaped, so that they start neither markup nor HTML nor a link. The same report gives the same
 * text.
 */
public final class CalibrationMarkdown {
  private CalibrationMarkdown() {}

  /** The whole text, lines ended by LF. */
  public static String of(
      CalibrationReport report, JsonCalibration.Source source, List<Problem> problems) {
    return of(report, source, problems, null);
  }

  /**
   * The whole text, with what the report was asked to show.
   *
   * @param gates how the gates came out; null if there are none
   */
  public static String of(
      CalibrationReport report,
      JsonCalibration.Source source,
      List<Problem> problems,
      @Nullable GateReport gates) {
    return ReportMarkdown.of(report, source, problems, gates);
  }
}
