package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.ReportDocument.Fact;
import java.util.List;
import java.util.stream.Stream;

/** What was read, in a few facts. */
final class SourceFacts {
  private SourceFacts() {}

  /** Without the folders: a report that is mailed does not tell where its file stood. */
  static String name(ReportSource source) {
    String name = source.name();
    return Display.name(
        name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))));
  }

  /** What is blank is left out. */
  static List<Fact> of(ReportOutline outline) {
    CalibrationReport report = outline.report();
    ReportSource source = outline.input().source();
    String rejected =
        source.rejected() == 0 ? "" : ", " + Numbers.count(source.rejected()) + " not used";
    return Stream.of(
            new Fact("Source", Cell.name(name(source)), ""),
            new Fact("Scorecard", Cell.name(source.scorecard()), ""),
            new Fact(
                source.scorecard() == null ? "Ratings" : "Evaluations",
                Cell.count(source.rows()),
                rejected),
            new Fact("Interactions", Cell.count(outline.items()), ""),
            new Fact("Reviewers", Cell.count(outline.reviewers().size()), ""),
            new Fact(
                "Reference",
                Cell.name(report.reference()),
                ", whose own ratings are not among those below"),
            new Fact(
                "Study",
                Cell.words(report.lacksStudy() ? "none, reviewers are too many" : null),
                ""),
            new Fact("Intervals", Cell.number(report.confidence(), Format.percent()), ""))
        .filter(fact -> !(fact.value() instanceof Cell.Blank))
        .toList();
  }
}
