package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.testing.CoverageItem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    if (!card.card().tests().isEmpty() && allMissed(card, FAILING)) {
      found.add(
          "/tests",
          "the card can be failed, but no test fails",
          "Add a test whose answers must fail.");
    }
  }

  static void nonePasses(LintedCard card, Check.Findings found) {
    if (!card.card().tests().isEmpty() && allMissed(card, EnumSet.of(Outcome.PASSED))) {
      found.add(
          "/tests",
          "the card has a pass mark, but no test passes",
          "Add a test whose answers must pass.");
    }
  }

  /** Whether the card can end so, and no test does. */
  private static boolean allMissed(LintedCard card, Set<Outcome> outcomes) {
    List<CoverageItem> ends =
        outcomes.stream()
            .map(outcome -> CoverageItem.outcome(card.card().id(), outcome))
            .filter(card.coverage().tests()::containsKey)
            .toList();
    return !ends.isEmpty() && ends.stream().allMatch(card.coverage()::isMissed);
  }

  static void autoFailUntested(LintedCard card, Check.Findings found) {
    if (card.card().tests().isEmpty()) {
      return;
    }
    for (PlacedSection one : card.sections()) {
      Section section = one.section();
      for (int i = 0; i < section.autoFail().size(); i++) {
        tellUntriggered(card, "section", section.id(), one.path(), i, found);
      }
    }
    for (PlacedQuestion one : card.questions()) {
      for (int i = 0; i < one.question().autoFail().size(); i++) {
        List<String> on = one.question().autoFail().get(i).on();
        if (on.isEmpty()) {
          tellUntriggered(card, "question", one.id(), one.path(), i, found);
        } else if (card.coverage().isMissed(CoverageItem.autoFail(one.id(), i))) {
          found.add(
              one.path() + "/autoFail/" + i,
              "no test answers question '%s' with what fails it: %s"
                  .formatted(one.id(), Percents.quoted(on)),
              "Add a test with that answer, and what must come of it.");
        }
      }
    }
  }

  private static void tellUntriggered(
      LintedCard card, String what, String id, String path, int rule, Check.Findings found) {
    if (card.coverage().isMissed(CoverageItem.autoFail(id, rule))) {
      found.add(
          path + "/autoFail/" + rule,
          "no test makes the condition of this auto-fail of %s '%s' come true".formatted(what, id),
          "Add a test with such answers, and what must come of them.");
    }
  }

  static void answerUntested(LintedCard card, Check.Findings found) {
    if (card.card().tests().isEmpty()) {
      return;
    }
    for (PlacedQuestion one : card.questions()) {
      List<String> unused = new ArrayList<>(one.question().kind().marks());
      unused.add(Answer.NOT_APPLICABLE);
      unused.removeIf(mark -> !card.coverage().isMissed(CoverageItem.answer(one.id(), mark)));
      unused.removeAll(AutoFailChecks.failing(one.question()));
      if (one.counts() && !unused.isEmpty()) {
        found.add(
            one.path(),
            "no test answers question '%s' with %s".formatted(one.id(), Percents.quoted(unused)),
            "Add it to a test, so that a change of its score is seen.");
      }
    }
  }

  /** An auto-fail whose condition never holds is told as such. */
  static void conditionUntested(LintedCard card, Check.Findings found) {
    Set<CoverageItem> told = new HashSet<>();
    card.sections().forEach(one -> addTriggers(one.section().id(), one.section().autoFail(), told));
    card.questions().forEach(one -> addTriggers(one.id(), one.question().autoFail(), told));
    List<CoverageItem> missed = new ArrayList<>(missed(card, CoverageItem.Kind.CONDITIONS));
    missed.removeAll(told);
    tell(card, missed, found);
  }

  private static void addTriggers(String part, List<AutoFail> rules, Set<CoverageItem> told) {
    for (int i = 0; i < rules.size(); i++) {
      told.add(CoverageItem.condition(part, "auto-fail " + (i + 1), true));
    }
  }

  static void bandUntested(LintedCard card, Check.Findings found) {
    tell(card, missed(card, CoverageItem.Kind.BANDS), found);
  }

  private static List<CoverageItem> missed(LintedCard card, CoverageItem.Kind kind) {
    return card.card().tests().isEmpty() ? List.of() : card.coverage().missed(kind);
  }

  /** All of a question or section at once. */
  private static void tell(LintedCard card, List<CoverageItem> missed, Check.Findings found) {
    missed.stream()
        .collect(
            Collectors.groupingBy(
                CoverageItem::part,
                LinkedHashMap::new,
                Collectors.mapping(CoverageItem::what, Collectors.joining(", "))))
        .forEach(
            (part, what) ->
                found.add(
                    card.pathOf(part),
                    "no test reaches this of '%s': %s".formatted(part, what),
                    "Add a test that does; qa test --suggest finds answers."));
  }
}
