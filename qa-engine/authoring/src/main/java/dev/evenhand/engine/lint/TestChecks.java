package dev.evenhand.engine.lint;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.scoring.TestVerdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tests that are not there, or reach too little. Of a card without tests only that is told. */
final class TestChecks {
  private static final Set<Outcome> FAILING = EnumSet.of(Outcome.FAILED, Outcome.AUTO_FAILED);

  private TestChecks() {}

  static void none(LintedCard card, Check.Findings found) {
    if (card.card().tests().isEmpty()) {
      found.add(
          "/id",
          "the card has no tests, so nobody sees when a change moves its scores",
          "Add \"tests\": answers and what they must score; qa test runs them.");
    }
  }

  static void noneFails(LintedCard card, Check.Findings found) {
    boolean canFail = card.card().scoring().passMark() != null || fails(card);
    if (canFail && !card.card().tests().isEmpty() && !anyEnds(card, FAILING)) {
      found.add(
          "/tests",
          "the card can be failed, but no test fails",
          "Add a test whose answers must fail.");
    }
  }

  private static boolean fails(LintedCard card) {
    return card.questions().stream()
        .flatMap(one -> one.question().autoFail().stream())
        .anyMatch(rule -> rule.fails() == AutoFail.Scope.SCORECARD);
  }

  static void nonePasses(LintedCard card, Check.Findings found) {
    boolean canPass = card.card().scoring().passMark() != null;
    if (canPass && !card.card().tests().isEmpty() && !anyEnds(card, EnumSet.of(Outcome.PASSED))) {
      found.add(
          "/tests",
          "the card has a pass mark, but no test passes",
          "Add a test whose answers must pass.");
    }
  }

  private static boolean anyEnds(LintedCard card, Set<Outcome> outcomes) {
    return card.verdicts().stream()
        .map(TestVerdict::score)
        .flatMap(Optional::stream)
        .map(Score::outcome)
        .anyMatch(outcomes::contains);
  }

  static void autoFailUntested(LintedCard card, Check.Findings found) {
    if (card.card().tests().isEmpty()) {
      return;
    }
    for (PlacedQuestion one : card.questions()) {
      Set<String> used = used(card, one.question());
      List<AutoFail> rules = one.question().autoFail();
      for (int i = 0; i < rules.size(); i++) {
        if (!rules.get(i).on().isEmpty() && rules.get(i).on().stream().noneMatch(used::contains)) {
          found.add(
              one.path() + "/autoFail/" + i,
              "no test answers question '%s' with what fails it: %s"
                  .formatted(one.id(), Percents.quoted(rules.get(i).on())),
              "Add a test with that answer, and what must come of it.");
        }
      }
    }
  }

  static void answerUntested(LintedCard card, Check.Findings found) {
    if (card.card().tests().isEmpty()) {
      return;
    }
    for (PlacedQuestion one : card.questions()) {
      Set<String> used = used(card, one.question());
      Set<String> failing = AutoFailChecks.failing(one.question());
      List<String> unused = new ArrayList<>(one.question().kind().marks());
      unused.removeAll(used);
      unused.removeAll(failing);
      if (one.counts() && !unused.isEmpty()) {
        found.add(
            one.path(),
            "no test answers question '%s' with %s".formatted(one.id(), Percents.quoted(unused)),
            "Add it to a test, so that a change of its score is seen.");
      }
    }
  }

  /** The answers to a question that tests use. */
  private static Set<String> used(LintedCard card, Question question) {
    Set<String> used = new HashSet<>();
    card.card()
        .tests()
        .forEach(
            test -> {
              Answer answer = test.answers().get(question.id());
              if (answer != null && question.refusal(answer).isEmpty()) {
                used.addAll(question.marksOf(answer));
              }
            });
    return used;
  }
}
