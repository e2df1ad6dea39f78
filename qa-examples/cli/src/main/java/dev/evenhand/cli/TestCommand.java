package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.TestVerdict;
import dev.evenhand.engine.text.ScoreText;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "",
      "Exit: 0 all passed; 1 a test failed or a card has problems; 2 unreadable."
    })
final class TestCommand extends ConsoleCommand {
  @Mixin private CatalogOptions catalog = new CatalogOptions();

  @Reads(Reads.What.CARDS)
  @Parameters(
      arity = "1..*",
      paramLabel = "CARD",
      description = "Scorecard files, or ids of the catalogue.")
  private List<String> cards = new ArrayList<>();

  @Override
  int run() throws Exception {
    catalog.check();
    int worst = Exit.OK;
    for (String name : cards) {
      Checked<Scorecard> card = catalog.card(name);
      console.messages(card.problems());
      worst = Math.max(worst, Exit.of(card.problems()));
      if (card.value().isPresent()) {
        worst = Math.max(worst, run(card.value().get()));
      }
    }
    return worst;
  }

  private int run(Scorecard card) {
    List<TestVerdict> verdicts = TestVerdict.of(card);
    console.line(card.ref() + (verdicts.isEmpty() ? " has no tests" : ""));
    verdicts.forEach(this::print);
    long failed = verdicts.stream().filter(verdict -> !verdict.passed()).count();
    if (!verdicts.isEmpty()) {
      console.line(
          "%s of %s passed"
              .formatted(verdicts.size() - failed, Counted.of(verdicts.size(), "test")));
    }
    return failed == 0 ? Exit.OK : Exit.FINDINGS;
  }

  private void print(TestVerdict verdict) {
    String score = verdict.score().map(ScoreText::line).orElse("not scored");
    console.line(
        "  %s  %s: %s"
            .formatted(verdict.passed() ? "ok    " : "FAILED", verdict.test().name(), score));
    verdict.differences().forEach(difference -> console.line("          " + difference));
  }
}
