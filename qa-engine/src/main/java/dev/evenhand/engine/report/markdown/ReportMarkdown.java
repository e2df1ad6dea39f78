package dev.evenhand.engine.report.markdown;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.agreement.Uncertainty;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.report.finding.Findings;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.finding.Reasons;
import dev.evenhand.engine.report.finding.Sentence;
import dev.evenhand.engine.report.finding.Standing;
import dev.evenhand.engine.report.json.JsonCalibration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the report. */
public final class ReportMarkdown {
  private static final int DIGITS = 2;
  private static final int PROBLEMS = 20;

  private final Reading reading;
  private final Findings findings;
  private final StringBuilder out = new StringBuilder();

  private ReportMarkdown(CalibrationReport report, JsonCalibration.Source source) {
    reading = new Reading(report);
    findings = Findings.of(report, source.rejected());
  }

  /** The whole text. */
  public static String of(
      CalibrationReport report,
      JsonCalibration.Source source,
      List<Problem> problems,
      @Nullable GateReport gates) {
    ReportMarkdown markdown = new ReportMarkdown(report, source);
    markdown.head(source);
    markdown.findings();
    markdown.out.append(GatesMarkdown.of(gates));
    markdown.agreement();
    markdown.severity();
    markdown.out.append(StudyMarkdown.of(report.study()));
    markdown.out.append(ModelsMarkdown.of(markdown.reading));
    markdown.problems(problems);
    return markdown.out.toString().stripTrailing() + "\n";
  }

  private void head(JsonCalibration.Source source) {
    line("# " + Escaped.sentence(findings.headline()));
    String card = source.scorecard() == null ? "" : " by " + Escaped.name(source.scorecard());
    line(
        "%s%s: %s %s, %s not used; %s reviewers; intervals of %s."
            .formatted(
                Escaped.name(source.name()),
                card,
                Numbers.count(source.rows()),
                reading.isOfCard() ? "evaluations" : "ratings",
                Numbers.count(source.rejected()),
                Numbers.count(reading.reviewers().size()),
                Numbers.percent(reading.report().confidence())));
  }

  private void findings() {
    line("## Findings");
    for (Sentence point : findings.points()) {
      out.append("- ").append(Escaped.sentence(point)).append('\n');
    }
    out.append('\n');
    line("## What to do next");
    int number = 1;
    for (Findings.Step step : findings.steps()) {
      out.append(number++)
          .append(". ")
          .append(Escaped.sentence(step.what()))
          .append(' ')
          .append(Escaped.sentence(step.why()))
          .append('\n');
    }
    out.append('\n');
  }

  private void agreement() {
    line("## Agreement");
    MarkdownTable table =
        new MarkdownTable(
            "lrrrll", "Criterion", "Rated", "Same answer", "Alpha", "Interval", "Standing");
    for (CriterionReport criterion : reading.report().criteria()) {
      Standing standing = Standing.of(criterion.alpha());
      String reason = Reasons.of(criterion.alpha());
      table.row(
          Escaped.name(criterion.criterion()),
          Numbers.count(criterion.items()),
          percent(criterion.coefficients().get(CoefficientId.PERCENT_AGREEMENT)),
          decimal(value(criterion.alpha()), DIGITS),
          interval(criterion.alpha(), DIGITS),
          reason.isEmpty() ? standing.word() : standing.word() + ": " + Escaped.name(reason));
    }
    line(table.text());
  }

  private void severity() {
    CriterionReport criterion = reading.severity().orElse(null);
    if (criterion == null) {
      return;
    }
    int digits = Reading.digits(criterion);
    line("## Severity on " + Escaped.name(criterion.name()));
    MarkdownTable table =
        new MarkdownTable("lrrrl", "Reviewer", "Rated", "Mean", "Severity", "Interval");
    for (String name : reading.reviewers()) {
      criterion.reviewers().stream()
          .filter(summary -> summary.reviewer().equals(name))
          .forEach(summary -> add(summary, criterion, digits, table));
    }
    line(table.text());
  }

  private static void add(
      ReviewerSummary reviewer, CriterionReport criterion, int digits, MarkdownTable table) {
    Coefficient severity = criterion.severity().of(reviewer.reviewer()).orElse(reviewer.severity());
    Double value = value(severity);
    table.row(
        Escaped.name(reviewer.reviewer()),
        Numbers.count(reviewer.numericRatings()),
        decimal(reviewer.mean(), digits),
        value == null ? "" : Numbers.signed(value, digits),
        value == null ? Escaped.name(Reasons.of(severity)) : interval(severity, digits));
  }

  private void problems(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    line("## Rows not used");
    problems.stream()
        .limit(PROBLEMS)
        .forEach(problem -> out.append("- ").append(Escaped.name(problem.text())).append('\n'));
    if (problems.size() > PROBLEMS) {
      out.append("- and ").append(problems.size() - PROBLEMS).append(" more\n");
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append("\n\n");
  }

  private static @Nullable Double value(Coefficient coefficient) {
    return coefficient.estimate().map(Coefficient.Estimate::value).orElse(null);
  }

  private static String percent(@Nullable Coefficient coefficient) {
    Double ratio = coefficient == null ? null : value(coefficient);
    return ratio == null ? "" : Numbers.percent(ratio);
  }

  private static String decimal(@Nullable Double value, int digits) {
    return value == null ? "" : Numbers.decimal(value, digits);
  }

  private static String interval(Coefficient coefficient, int digits) {
    Uncertainty.Bounds bounds =
        coefficient.estimate().flatMap(Coefficient.Estimate::bounds).orElse(null);
    return bounds == null
        ? ""
        : Numbers.decimal(bounds.low(), digits) + " to " + Numbers.decimal(bounds.high(), digits);
  }
}
