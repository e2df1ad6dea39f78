package dev.evenhand.cli;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.calibration.SessionRules;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import dev.evenhand.engine.report.CalibrationDocument;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.report.ReportSource;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.html.ReportHtml;
import dev.evenhand.engine.report.text.ReportText;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.scoring.TestVerdict;
import dev.evenhand.engine.text.ScoreText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code qa demo}. */
@Command(
    name = "demo",
    description = {
      "Does the main job on data that comes with qa. It checks a scorecard, scores and explains, and",
      "finds which reviewer is harsh and which question to rewrite. Writes the report as a web page."
    },
    footer = {"", "Examples:", "  qa demo", "  qa demo --output demo.html", "", "Exit: 0 done."})
final class DemoCommand extends ConsoleCommand {
  static final String CARD = "phone-support@1.0.0";
  static final String SESSION = "/demo/session.ndjson";
  private static final CalibrationSettings SETTINGS =
      CalibrationSettings.ofDefaults().withStudy(ReviewerSettings.ofDefaults());

  /** How the line of an explanation begins that sums it up. */
  private static final String REASONS = "Most points lost";

  private static final String NAME = "demo/session.ndjson";

  private final CatalogOptions catalog = new CatalogOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "evenhand-demo.html",
      description = "Where to write the report as a web page, default ${DEFAULT-VALUE}.")
  private OutputFile output = OutputFile.of("evenhand-demo.html");

  @Override
  int run() throws Exception {
    String ending = ReportFormat.ending(output.path());
    if (!ending.isEmpty() && ReportFormat.of(output.path()).orElse(null) != ReportFormat.HTML) {
      throw new Stop(
          "--output %s: the demo writes a web page; end its name with .html.".formatted(output));
    }
    Scorecard card = catalog.card(CARD).orThrow();
    Session session = read();
    if (session.rejected() > 0) {
      throw new Stop(Exit.BUG, session.problems());
    }
    SessionRatings ratings = session.ratings();
    showCard(card);
    showCall(widestSpread(scores(card)));
    CalibrationReport report = CalibrationAnalyzer.of(SETTINGS).analyze(ratings);
    ReportDocument document = document(report, session);
    showReport(document, session.rows());
    writePage(document);
    showNext();
    return Exit.OK;
  }

  private Session read() throws IOException {
    try (InputStream in = open()) {
      ScoreNotices exact = new ScoreNotices(NAME, true);
      return new SessionReading(NAME, catalog, CARD, SessionRules.blind(), exact)
          .read(in, new SheetOptions());
    }
  }

  private static InputStream open() {
    return Objects.requireNonNull(DemoCommand.class.getResourceAsStream(SESSION), SESSION);
  }

  private static List<Score> scores(Scorecard card) throws IOException {
    ScoringEngine engine = ScoringEngine.of(card);
    List<Score> scores = new ArrayList<>();
    try (InputStream in = open()) {
      JsonEvaluations.read(
          NAME, in, line -> scores.add(engine.score(line.evaluation().orThrow()).orThrow()));
    }
    return scores;
  }

  private void showCard(Scorecard card) {
    List<TestVerdict> verdicts = TestVerdict.of(card);
    title("1. The scorecard is checked, and its own tests run");
    console.line(
        "%s, %s: no problems; %s of %s tests passed."
            .formatted(
                card.ref(),
                card.title(),
                verdicts.stream().filter(TestVerdict::passed).count(),
                verdicts.size()));
  }

  private void showCall(List<Score> scores) {
    List<Score> byRatio = scores.stream().sorted(Comparator.comparing(DemoCommand::ratio)).toList();
    Score lowest = byRatio.get(0);
    title("2. One call, %s reviewers".formatted(scores.size()));
    console.line(
        byRatio.stream()
            .map(score -> score.evaluation().reviewer() + " " + score.percent().orElseThrow())
            .collect(Collectors.joining(", ", lowest.evaluation().interaction().id() + ": ", "")));
    ScoreText.explain(lowest)
        .lines()
        .filter(line -> line.startsWith(REASONS))
        .map(line -> line.replace(REASONS, "Most points lost by " + lowest.evaluation().reviewer()))
        .forEach(console::line);
  }

  private static ReportDocument document(CalibrationReport report, Session session) {
    ReportSource source =
        new ReportSource(NAME, session.scorecard(), session.rows(), session.rejected());
    return CalibrationDocument.of(ReportInput.of(report, source).withProblems(session.problems()));
  }

  private void showReport(ReportDocument document, long evaluations) {
    title("3. The whole session: %s evaluations of simulated calls".formatted(evaluations));
    ReportText.of(document, Detail.HEADLINE).lines().forEach(console::line);
  }

  private void writePage(ReportDocument document) throws IOException {
    title("4. The same as a web page");
    output.write(console, ReportHtml.of(document).getBytes(StandardCharsets.UTF_8));
    console.line("Written to %s: open it in a browser, print it, or mail it.".formatted(output));
  }

  private void showNext() {
    title("Next");
    console.line(
        "  qa show phone-support                the card, and what each question is worth");
    console.line(
        "  qa validate my.scorecard.json        every mistake with line, reason and remedy");
    console.line("  qa score evaluations.ndjson --explain    each score, question by question");
    console.line("  qa calibrate ratings.csv -o report.html  your own ratings: item, rater, value");
    console.line("  qa --help");
  }

  private void title(String text) {
    console.line("");
    console.line(text);
    console.line("-".repeat(text.length()));
  }

  /** The scores of the call that reviewers saw most differently. */
  private static List<Score> widestSpread(List<Score> scores) {
    Map<String, List<Score>> byCall =
        scores.stream()
            .filter(score -> score.outcome() != Outcome.AUTO_FAILED)
            .collect(
                Collectors.groupingBy(
                    score -> score.evaluation().interaction().id(),
                    TreeMap::new,
                    Collectors.toList()));
    return byCall.values().stream().max(Comparator.comparing(DemoCommand::spread)).orElseThrow();
  }

  private static Fraction spread(List<Score> scores) {
    List<Fraction> ratios = scores.stream().map(DemoCommand::ratio).sorted().toList();
    return ratios.get(ratios.size() - 1).minus(ratios.get(0));
  }

  private static Fraction ratio(Score score) {
    return score.ratio().orElse(Fraction.ZERO);
  }
}
