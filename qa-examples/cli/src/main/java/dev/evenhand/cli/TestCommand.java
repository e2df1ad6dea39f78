package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.ProblemException;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.testing.CardCoverage;
import dev.evenhand.engine.testing.CardTestRun;
import dev.evenhand.engine.testing.JUnitXml;
import dev.evenhand.engine.testing.JsonTestRuns;
import dev.evenhand.engine.testing.TestRunText;
import dev.evenhand.engine.testing.TestSuggestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qa test}. */
@Command(
    name = "test",
    description = "Runs the tests that travel with scorecards: these answers, that score.",
    footer = {
      "",
      "Examples:",
      "  qa test cards/phone.scorecard.json",
      "  qa test phone-support                       a card of the catalogue",
      "  qa test cards --coverage --min-coverage 90  all cards of a folder",
      "  qa test my.scorecard.json --suggest         tests for what none reaches",
      "  qa test my.scorecard.json --watch           again when a file changes",
      "  qa test cards --format junit > tests.xml    for a build server",
      "",
      "Exit: 0 all passed; 1 a test failed, a card has problems or too little is reached;"
          + " 2 unreadable."
    })
final class TestCommand extends ConsoleCommand {
  enum TestFormat {
    TEXT,
    JSON,
    JUNIT
  }

  private static final Duration POLL = Duration.ofMillis(300);

  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Reads(Reads.What.CARDS)
  @Parameters(
      arity = "1..*",
      paramLabel = "CARD",
      completionCandidates = Candidates.Cards.class,
      description = "Scorecard files, folders of them, or ids of the catalogue.")
  private List<String> cards = new ArrayList<>();

  @Option(
      names = "--coverage",
      description =
          "Tell which answers, conditions, auto-fails, bands and outcomes no test reaches.")
  private boolean coverage;

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      description = "Fail a card of which the tests reach less.")
  private @Nullable BigDecimal minimum;

  @Option(
      names = "--suggest",
      description = "Print tests that reach what none does, with the score that they get.")
  private boolean suggest;

  @Option(names = "--format", description = "text (default), json or junit (XML).")
  private TestFormat format = TestFormat.TEXT;

  @Option(names = "--watch", description = "Run again whenever a card changes, until Ctrl-C.")
  private boolean watch;

  @Override
  int run() throws Exception {
    check();
    return watch ? new CardWatch(cards, POLL).run(this::watched) : once();
  }

  private void check() {
    if (minimum != null
        && (minimum.signum() < 0 || minimum.compareTo(BigDecimal.valueOf(100)) > 0)) {
      throw new Stop("--min-coverage %s is no percent from 0 to 100.".formatted(minimum));
    }
    if (suggest && format == TestFormat.JUNIT) {
      throw new Stop("--suggest has no place in JUnit XML; use --format text or json.");
    }
    if (watch && format != TestFormat.TEXT) {
      throw new Stop("--watch is for people; leave --format out.");
    }
  }

  private int watched() {
    catalog = catalog.again();
    int exit = onceOrTold();
    console.line(
        exit == Exit.OK
            ? "Waiting for changes; Ctrl-C ends."
            : "Not all is well. Waiting for changes; Ctrl-C ends.");
    console.line("");
    console.flush();
    return exit;
  }

  /** What can't be read now may be there after the next change. */
  private int onceOrTold() {
    try {
      return once();
    } catch (Stop | ProblemException | IOException | UncheckedIOException e) {
      return Failure.tell(e, console, false);
    }
  }

  private int once() throws IOException {
    catalog.check(console);
    List<CardTestRun> runs = new ArrayList<>();
    Map<String, TestSuggestions> suggestions = new LinkedHashMap<>();
    int worst = Exit.OK;
    for (String name : CardFolders.cards(cards)) {
      Checked<Scorecard> card = CardFolders.read(name, catalog::card);
      CardTestRun run = CardTestRun.of(InputFile.name(name), card);
      runs.add(run);
      if (suggest) {
        card.value().map(TestSuggestions::of).ifPresent(s -> suggestions.put(run.name(), s));
      }
      worst = Math.max(worst, tell(run, suggestions.get(run.name())));
    }
    if (format == TestFormat.TEXT) {
      lines(new TestSummary(cards, runs).text(suggest));
    }
    if (format == TestFormat.JSON) {
      console.data(JsonTestRuns.write(runs, suggestions, minimum));
    } else if (format == TestFormat.JUNIT) {
      console.data(JUnitXml.write(runs, minimum));
    }
    return worst;
  }

  private int tell(CardTestRun run, @Nullable TestSuggestions suggestions) {
    console.messages(run.problems());
    if (format == TestFormat.TEXT && run.problems().isEmpty()) {
      lines(TestRunText.verdicts(run));
      if (coverage || minimum != null) {
        run.coverage().map(TestRunText::coverage).ifPresent(this::lines);
      }
      if (suggestions != null) {
        console.line("");
        lines(TestRunText.suggestions(suggestions));
      }
    }
    int exit = Math.max(Exit.of(run.problems()), run.failed() == 0 ? Exit.OK : Exit.FINDINGS);
    return minimum != null && run.reachesLessThan(minimum)
        ? Math.max(exit, tellTooLittle(run))
        : exit;
  }

  private int tellTooLittle(CardTestRun run) {
    console.message(
        "%s: the tests reach %s %%, less than --min-coverage %s. Run qa test --suggest for more."
            .formatted(
                run.name(),
                run.coverage()
                    .map(CardCoverage::percent)
                    .map(BigDecimal::toPlainString)
                    .orElse("0"),
                minimum));
    return Exit.FINDINGS;
  }

  private void lines(String text) {
    text.lines().forEach(console::line);
  }
}
