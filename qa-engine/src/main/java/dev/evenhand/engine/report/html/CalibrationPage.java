package dev.evenhand.engine.report.html;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.report.json.JsonCalibration;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a calibration report. */
public final class CalibrationPage {
  private CalibrationPage() {}

  /** The whole page; the same bytes for the same report. */
  public static String of(
      CalibrationReport report,
      JsonCalibration.Source source,
      List<Problem> problems,
      @Nullable GateReport gates) {
    CleanOutput output = new CleanOutput();
    JtepageGenerated.render(
        new OwaspHtmlTemplateOutput(output), null, Page.of(report, source, problems, gates));
    return output.page();
  }
}
