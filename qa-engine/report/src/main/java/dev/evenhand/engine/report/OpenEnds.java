package dev.evenhand.engine.report;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import java.util.List;

/** Of which criteria it is not known whether high or low ratings are the good ones. */
final class OpenEnds {
  private OpenEnds() {}

  /** One notice for all of them; none if there is none. */
  static List<Problem> notices(CalibrationReport report, ReportSource source) {
    List<String> names = report.withOpenEnd().stream().map(CriterionReport::criterion).toList();
    return names.isEmpty()
        ? List.of()
        : List.of(
            Problem.notice(
                "good-end-unknown",
                Location.of(source.name()),
                "",
                "whether high or low is good on '%s' is not known, so nobody is called harsh or lenient there"
                    .formatted(String.join("', '", names)),
                "Use qa's option --low-is-good or --high-is-good with the name."));
  }
}
