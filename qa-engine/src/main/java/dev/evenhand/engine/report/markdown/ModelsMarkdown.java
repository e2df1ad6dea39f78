package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.report.finding.AgentFindings;
import dev.evenhand.engine.report.finding.ModelReviewerFindings.Verdict;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.RaschFindings;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.finding.Reasons;
import java.util.List;
import java.util.stream.Collectors;

/** The parts on models among the reviewers, agents, Rasch; then Gage R&amp;R and consensus. */
final class ModelsMarkdown {
  private static final int DIGITS = 2;
  private static final int MOST_ROWS = 20;

  private final Reading reading;
  private final StringBuilder out = new StringBuilder();

  private ModelsMarkdown(Reading reading) {
    this.reading = reading;
  }

  /** What there is; empty without any of the five. */
  static String of(Reading reading) {
    ModelsMarkdown markdown = new ModelsMarkdown(reading);
    reading.report().rasch().forEach(markdown::rasch);
    markdown.models();
    AgentFindings.criterion(reading).ifPresent(markdown::agents);
    return markdown.out + GageMarkdown.of(reading) + ConsensusMarkdown.of(reading);
  }

  private void rasch(RaschReport scale) {
    String names = scale.criteria().stream().map(Escaped::name).collect(Collectors.joining(", "));
    line("## Severity in logits on " + names);
    Reason undefined = scale.fit().reason().orElse(null);
    if (undefined != null) {
      line("There is no answer: " + Escaped.name(undefined.text()) + ".");
      return;
    }
    ManyFacetRasch model = scale.fit().orElseThrow();
    MarkdownTable table =
        new MarkdownTable(
            "lrrrrrl", "Reviewer", "Logits", "Error", "Infit", "Outfit", "Fair mean", "Fit");
    RaschFindings.bySize(model.severities()).stream()
        .limit(MOST_ROWS)
        .forEach(entry -> add(entry.getKey(), entry.getValue(), model, table));
    line(table.text());
    left(model.severities().size());
  }

  private static void add(
      String reviewer, RaschMeasure measure, ManyFacetRasch model, MarkdownTable table) {
    Double fair = model.fairAverages().get(reviewer);
    table.row(
        Escaped.name(reviewer),
        Numbers.signed(measure.value(), DIGITS),
        Numbers.decimal(measure.standardError(), DIGITS),
        Numbers.decimal(measure.infit(), DIGITS),
        Numbers.decimal(measure.outfit(), DIGITS),
        fair == null ? "" : Numbers.decimal(fair, DIGITS),
        RaschFindings.fit(measure));
  }

  private void models() {
    if (reading.report().modelReviewers().isEmpty()) {
      return;
    }
    line("## Models among the reviewers");
    MarkdownTable table =
        new MarkdownTable(
            "llrrrll",
            "Model",
            "On",
            "Winning rate",
            "Advantage",
            "Severity",
            "Interval",
            "May stand in for people");
    for (ModelReviewer model : reading.report().modelReviewers()) {
      model.criteria().forEach(found -> add(model.reviewer(), found, table));
    }
    line(table.text());
  }

  private void add(String model, ModelReviewer.OnCriterion found, MarkdownTable table) {
    int digits = reading.report().criterion(found.criterion()).map(Reading::digits).orElse(DIGITS);
    Verdict verdict = Verdict.of(found.test());
    AlternativeAnnotator test = found.test().value().orElse(null);
    String reason = found.test().reason().map(why -> ": " + Escaped.name(why.text())).orElse("");
    table.row(
        Escaped.name(model),
        Escaped.name(found.criterion()),
        test == null ? "" : Numbers.percent(test.winningRate()),
        test == null ? "" : Numbers.percent(test.averageAdvantage()),
        signed(found.besidePeople(), digits),
        interval(found.besidePeople(), digits),
        verdict.word() + reason);
  }

  private void agents(CriterionReport criterion) {
    line("## Agents on " + Escaped.name(criterion.name()));
    Estimate<AgentScores> fit = criterion.models().agents();
    Reason undefined = fit == null ? null : fit.reason().orElse(null);
    if (undefined != null) {
      line("There are no scores: " + Escaped.name(undefined.text()) + ".");
      return;
    }
    int digits = Reading.digits(criterion);
    List<AgentScore> scores =
        AgentFindings.scores(criterion).map(AgentFindings::bySize).orElse(List.of());
    MarkdownTable table =
        new MarkdownTable(
            "lrrrlr", "Agent", "Items", "As rated", "Adjusted", "Interval", "Moved by");
    scores.stream()
        .limit(MOST_ROWS)
        .forEach(
            score ->
                table.row(
                    Escaped.name(score.agent()),
                    Numbers.count(score.items()),
                    value(score.raw(), digits),
                    value(score.adjusted(), digits),
                    interval(score.adjusted(), digits),
                    signed(score.adjustment(), digits)));
    line(table.text());
    left(scores.size());
  }

  /** Says how many of all are not in the table. */
  private void left(int all) {
    if (all > MOST_ROWS) {
      line(Numbers.count(all - MOST_ROWS) + " more are in the JSON report.");
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append("\n\n");
  }

  private static String value(Coefficient coefficient, int digits) {
    return coefficient.estimate().value().map(found -> Numbers.decimal(found, digits)).orElse("");
  }

  private static String signed(Coefficient coefficient, int digits) {
    return coefficient.estimate().value().map(found -> Numbers.signed(found, digits)).orElse("");
  }

  /** The bounds, or why there are none. */
  private static String interval(Coefficient coefficient, int digits) {
    Interval bounds = coefficient.interval().orElse(null);
    return bounds == null
        ? Escaped.name(Reasons.of(coefficient))
        : Numbers.decimal(bounds.low(), digits) + " to " + Numbers.decimal(bounds.high(), digits);
  }
}
