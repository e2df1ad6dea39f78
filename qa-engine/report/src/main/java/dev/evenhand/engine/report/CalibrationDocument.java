package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.document.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tells a calibration report as a document, which each renderer writes in its own form.
 *
 * <p>Safe for threads.
 */
public final class CalibrationDocument {
  /** In the order in which they are read. */
  private static final List<Analysis> ANALYSES =
      List.of(
          new GatesPart(),
          new AgreementPart(),
          new CostsPart(),
          new SeverityPart(),
          new ReliabilityPart(),
          new OutliersPart(),
          new DriftPart(),
          new StudyPart(),
          new JudgesPart(),
          new ModelsPart(),
          new AgentsPart(),
          new RaschPart(),
          new GagePart(),
          new ConsensusPart(),
          new PairsPart(),
          new UsagePart(),
          new ContestedItemsPart(),
          new SessionsPart(),
          new CoefficientsPart(),
          new ProblemsPart(),
          new NoticesPart());

  private CalibrationDocument() {}

  /** The document of a report alone. */
  public static ReportDocument of(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    return of(ReportInput.of(report));
  }

  /** The document of a report with what it was made from. */
  public static ReportDocument of(ReportInput input) {
    Objects.requireNonNull(input, "input");
    ReportOutline outline = ReportOutline.of(input);
    List<Part> parts = new ArrayList<>(FindingsPart.of(outline, ANALYSES));
    ANALYSES.forEach(analysis -> parts.add(analysis.part(outline)));
    return new ReportDocument(
        SourceFacts.name(input.source()), headline(outline), SourceFacts.of(outline), parts);
  }

  private static Sentence headline(ReportOutline outline) {
    Sentence agreement =
        outline.isOfJudges()
            ? JudgeSentences.headline(outline).orElse(Sentence.EMPTY)
            : AgreementFindings.headline(outline);
    Sentence severity = people(outline);
    Sentence model =
        outline.isOfJudges()
            ? Sentence.EMPTY
            : JudgeSentences.headlineOfModel(outline)
                .map(found -> Sentence.of(" {}.", found))
                .orElse(Sentence.EMPTY);
    return severity.isEmpty()
        ? Sentence.of("{}.{}", agreement, model)
        : Sentence.of("{}; {}.{}", agreement, severity, model);
  }

  /** Who changed over time, and who is harsh or lenient on the whole. */
  private static Sentence people(ReportOutline outline) {
    Sentence severity = SeverityFindings.headline(outline);
    return DriftFindings.headline(outline)
        .map(
            drift ->
                severity.isEmpty()
                    ? drift
                    : Sentence.of("{}; over all ratings {}", drift, severity))
        .orElse(severity);
  }
}
