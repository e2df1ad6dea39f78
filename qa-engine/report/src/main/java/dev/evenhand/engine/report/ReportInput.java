package dev.evenhand.engine.report;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.wire.WireValue;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.StrayWord;
import dev.evenhand.engine.gate.GateReport;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a written report tells of: the analysis, what it was made from, what could not be used,
 * and how its gates came out. Immutable.
 *
 * @param source what was read
 * @param problems why rows were not used
 * @param notices how it was read where that was open, and what is likely not meant as it is written
 * @param gates how the gates came out; null if there are none
 */
public record ReportInput(
    CalibrationReport report,
    ReportSource source,
    List<Problem> problems,
    List<Problem> notices,
    @Nullable GateReport gates)
    implements WireValue {
  public ReportInput {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(source, "source");
    problems = Copies.list(problems, "problems");
    notices = Copies.list(notices, "notices");
  }

  /** A report of ratings that came from no file, all of which were used. */
  public static ReportInput of(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    long ratings = report.criteria().stream().mapToLong(CriterionReport::ratings).sum();
    return of(report, new ReportSource("ratings", null, ratings, 0));
  }

  /** A report of what was read, all of which was used. */
  public static ReportInput of(CalibrationReport report, ReportSource source) {
    return new ReportInput(report, source, List.of(), List.of(), null);
  }

  /** The same with why rows were not used. */
  public ReportInput withProblems(List<Problem> more) {
    return new ReportInput(report, source, more, notices, gates);
  }

  /** The same with how it was read where that was open. */
  public ReportInput withNotices(List<Problem> told) {
    return new ReportInput(report, source, problems, told, gates);
  }

  /**
   * All that is to be told of the input: the notices, words among numbers that no reader told of,
   * and of which criteria it is not known whether high or low is good.
   */
  public List<Problem> told() {
    boolean words = notices.stream().anyMatch(one -> one.code().equals(StrayWord.CODE));
    return Stream.of(
            notices.stream(),
            words ? Stream.<Problem>empty() : report.strayWords().stream().map(StrayWord::warning),
            OpenEnds.notices(report, source).stream())
        .flatMap(some -> some)
        .toList();
  }

  /** The same with how gates came out; null if there are none. */
  public ReportInput withGates(@Nullable GateReport found) {
    return new ReportInput(report, source, problems, notices, found);
  }
}
