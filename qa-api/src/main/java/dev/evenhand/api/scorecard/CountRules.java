package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Input;
import java.math.BigDecimal;
import java.util.List;

/** The rules about numbers that are counted, and about those that go in steps. */
final class CountRules {
  private CountRules() {}

  static void check(QuestionKind.Numeric kind, Breaches breaches) {
    checkPerCount(kind, breaches);
    BigDecimal step = kind.step();
    if (step == null) {
      return;
    }
    if (step.signum() <= 0) {
      breaches.addSpoiling(
          "step-range",
          List.of("step"),
          "a step that numbers can't go in",
          "a number above 0",
          "Write 0.5 for half points, or leave it out to accept any number.",
          Input.NOTHING_ELSE);
    } else if (kind.scoredByCount()) {
      breaches.add(
          "step-not-used",
          List.of("step"),
          "the question has a step but counts, in whole numbers",
          "Remove it.",
          RuleInputs.properties(List.of(), "scoredBy", "perCount", "type"));
    }
  }

  private static void checkPerCount(QuestionKind.Numeric kind, Breaches breaches) {
    BigDecimal each = kind.perCount();
    if (each == null && kind.scoredByCount()) {
      breaches.add(
          "missing-per-count",
          List.of(),
          "the question is scored by count but each has no points",
          "Add \"perCount\": the points of each, such as -5.",
          RuleInputs.all(
              RuleInputs.numbers(List.of(), "perCount"),
              RuleInputs.properties(List.of(), "scoredBy", "type")));
    } else if (each != null && !kind.scoredByCount()) {
      breaches.add(
          "per-count-not-used",
          List.of("perCount"),
          "the question has points for each counted but is scored by its %s"
              .formatted(kind.scoredByValue() ? "value" : "ranges"),
          "Remove it, or \"scoredBy\".",
          RuleInputs.properties(List.of(), "scoredBy", "type"));
    } else if (each != null && each.signum() == 0) {
      breaches.addSpoiling(
          "per-count-range",
          List.of("perCount"),
          "points that change nothing, however many are counted",
          "a number below or above 0",
          "Write -5 to take 5 points off for each.",
          Input.NOTHING_ELSE);
    }
  }
}
