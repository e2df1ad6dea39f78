package dev.evenhand.engine.report.html;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Findings;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.json.JsonCalibration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page; a part without data is null or empty and leaves no trace.
 *
 * @param name of what was read
 * @param facts about it
 */
record Page(
    String name,
    StyleSheet style,
    List<Fact> facts,
    Findings findings,
    @Nullable GatesSection gates,
    AgreementSection agreement,
    @Nullable CostSection costs,
    @Nullable SeveritySection severity,
    @Nullable SeverityPanels panels,
    @Nullable OutlierSection outliers,
    @Nullable PairsSection pairs,
    @Nullable UsageSection usage,
    @Nullable DriftSection drift,
    @Nullable ReliabilitySection reliability,
    ModelSections models,
    List<SessionSection> sessions,
    NumbersSection numbers,
    ProblemsSection problems) {

  /** A term and what it is here. */
  record Fact(String term, Shown value, String more) {}

  /** A way to a section. */
  record Link(String id, String title) {}

  static Page of(
      CalibrationReport report,
      JsonCalibration.Source source,
      List<Problem> problems,
      @Nullable GateReport gates) {
    Reading reading = new Reading(report);
    return new Page(
        fileName(source),
        StyleSheet.load(),
        facts(reading, source),
        Findings.of(report, source.rejected()),
        GatesSection.of(gates),
        AgreementSection.of(reading),
        CostSection.of(reading),
        SeveritySection.of(reading),
        SeverityPanels.of(reading),
        OutlierSection.of(reading),
        PairsSection.of(reading),
        UsageSection.of(reading),
        DriftSection.of(reading),
        ReliabilitySection.of(reading),
        ModelSections.of(reading),
        report.sessions().stream().map(SessionSection::of).toList(),
        NumbersSection.of(reading),
        ProblemsSection.of(problems));
  }

  /** Without the folders, which are nobody's business whom the page is mailed to. */
  private static String fileName(JsonCalibration.Source source) {
    String name = source.name();
    return Display.name(
        name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))));
  }

  private static List<Fact> facts(Reading reading, JsonCalibration.Source source) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Source", Shown.words(fileName(source)), ""));
    if (source.scorecard() != null) {
      facts.add(new Fact("Scorecard", Shown.words(Display.name(source.scorecard())), ""));
    }
    String rejected =
        source.rejected() == 0 ? "" : ", " + Numbers.count(source.rejected()) + " not used";
    facts.add(
        new Fact(
            reading.isOfCard() ? "Evaluations" : "Ratings", Shown.count(source.rows()), rejected));
    facts.add(
        new Fact(reading.isOfCard() ? "Interactions" : "Items", Shown.count(reading.items()), ""));
    facts.add(new Fact("Reviewers", Shown.count(reading.reviewers().size()), ""));
    String reference = reading.report().reference();
    if (reference != null) {
      facts.add(new Fact("Reference", Shown.words(Display.name(reference)), ""));
    }
    if (reading.report().lacksStudy()) {
      facts.add(new Fact("Study", Shown.words("none, reviewers are too many"), ""));
    }
    facts.add(new Fact("Intervals", Shown.percent(reading.report().confidence()), ""));
    return facts;
  }

  List<Link> contents() {
    List<Link> links = new ArrayList<>();
    links.add(new Link("findings", "Findings"));
    links.add(new Link("next", "What to do next"));
    add(gates, "gates", "Gates", links);
    links.add(new Link("agreement", "Agreement"));
    add(costs, "costs", "What it costs", links);
    if (severity != null || panels != null) {
      links.add(new Link("severity", "Severity"));
    }
    add(models.rasch(), "rasch", "Severity on one scale", links);
    add(outliers, "outliers", "Who stands out", links);
    add(models.models(), "models", "Models among the reviewers", links);
    add(models.agents(), "agents", "Agents", links);
    add(pairs, "pairs", "Pairs of reviewers", links);
    add(usage, "usage", "Use of the scale", links);
    add(drift, "drift", "Over time", links);
    add(reliability, "reliability", "How many reviewers", links);
    add(models.gage(), "gage", "Gage R&R", links);
    add(models.consensus(), "consensus", "Consensus", links);
    add(sessions.isEmpty() ? null : sessions, "sheet", "Discussion sheet", links);
    links.add(new Link("numbers", "All numbers"));
    add(problems.all().isEmpty() ? null : problems, "problems", "Rows not used", links);
    links.add(new Link("method", "How to read this"));
    return links;
  }

  private static void add(@Nullable Object part, String id, String title, List<Link> links) {
    if (part != null) {
      links.add(new Link(id, title));
    }
  }
}
