package dev.evenhand.engine.report;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.report.html.CalibrationPage;
import dev.evenhand.engine.report.json.JsonCalibration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calibration report as one HTML page that needs nothing else: no network, no script, no font. It
 * opens from a mail attachment, prints, and reads on small, dark and no screens.
 *
 * <p>It begins with the findings in words and what to do next; every number in it is one of the
 * JSON report, rounded, with the exact one behind it in a {@code data} element. Names from the
 * input are escaped, and shown so that nothing in them steers the page; a policy in the page
 * forbids scripts and all styles but its own. The same report gives the same bytes.
 */
public final class CalibrationHtml {
  private CalibrationHtml() {}

  /**
   * The page, to be written as UTF-8.
   *
   * @param source what was read
   * @param problems why rows were not used; the first hundred are listed
   */
  public static String of(
      CalibrationReport report, JsonCalibration.Source source, List<Problem> problems) {
    return of(report, source, problems, null);
  }

  /**
   * The page, with what the report was asked to show.
   *
   * @param gates how the gates came out; null if there are none
   */
  public static String of(
      CalibrationReport report,
      JsonCalibration.Source source,
      List<Problem> problems,
      @Nullable GateReport gates) {
    return CalibrationPage.of(report, source, problems, gates);
  }
}
