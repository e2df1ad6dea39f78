package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules between the properties of one question. */
final class QuestionRules {
  private final Question question;
  private final QuestionKind kind;
  private final Breaches breaches = new Breaches();

  private QuestionRules(Question question) {
    this.question = question;
    this.kind = question.kind();
  }

  static List<Breach> breaches(Question question) {
    QuestionRules rules = new QuestionRules(question);
    rules.checkMax();
    LimitRules.checkBands(question.bands(), rules.breaches);
    new AnswerRules(question, rules.breaches).check();
    for (int i = 0; i < question.autoFail().size(); i++) {
      rules.checkThreshold(question.autoFail().get(i).below(), i);
      rules.checkAnswers(question.autoFail().get(i).on(), i);
    }
    return rules.breaches.list();
  }

  private void checkMax() {
    BigDecimal max = question.max();
    checkStep(max);
    if (lacksMax(question)) {
      breaches.add(
          "missing-max",
          List.of(),
          "question '"
              + question.id()
              + "' has points for each that is counted but no max, so nothing is all it can earn",
          "Add \"max\": the points that are all it can earn, however many are counted.",
          RuleInputs.all(
              RuleInputs.numbers(List.of(), "max", "perCount"),
              RuleInputs.properties(List.of(), "scoredBy", "type")));
    } else if (max == null && kind.scoredByValue()) {
      breaches.add(
          "missing-max",
          List.of(),
          "question '" + question.id() + "' is scored by its value but has no max",
          "Add \"max\": the number that earns everything.",
          RuleInputs.all(
              RuleInputs.numbers(List.of(), "max"),
              RuleInputs.properties(List.of(), "scoredBy", "type")));
    } else if (max != null && max.signum() < 0) {
      breaches.addSpoiling(
          "max-range",
          List.of("max"),
          "a max below 0",
          "a number from 0",
          "Leave it out to count from the best score.",
          Input.NOTHING_ELSE);
    }
  }

  /** Whether each that is counted adds points, and nothing says how many are all. */
  static boolean lacksMax(Question question) {
    BigDecimal each = question.kind() instanceof QuestionKind.Numeric kind ? kind.perCount() : null;
    boolean up = each != null && each.signum() > 0;
    return question.max() == null && question.kind().scoredByCount() && up;
  }

  /** All of the points must be an answer. */
  private void checkStep(@Nullable BigDecimal max) {
    BigDecimal step = kind instanceof QuestionKind.Numeric number ? number.step() : null;
    if (max != null
        && step != null
        && step.signum() > 0
        && kind.scoredByValue()
        && max.remainder(step).signum() != 0) {
      breaches.add(
          "max-off-step",
          List.of("max"),
          "the max of question '%s' is no answer, as numbers go in steps of %s"
              .formatted(question.id(), Decimals.plain(step)),
          "Write a max that is a multiple of the step.",
          RuleInputs.all(
              RuleInputs.numbers(List.of(), "step"),
              RuleInputs.properties(List.of(), "scoredBy", "type")));
    }
  }

  private void checkThreshold(@Nullable BigDecimal below, int rule) {
    if (below != null && !kind.scorable()) {
      breaches.add(
          "threshold-unscored",
          List.of("autoFail", rule, "below"),
          "a " + kind.type() + " has no score that could be below a threshold",
          "Remove the rule.",
          RuleInputs.kind(List.of()));
    }
  }

  private void checkAnswers(List<String> on, int rule) {
    List<String> marks = kind.marks();
    if (marks.containsAll(on)) {
      return;
    }
    String known = marks.isEmpty() ? "no auto-fail on a " + kind.type() : Answer.quoted(marks);
    List<Input> inputs = RuleInputs.kind(List.of());
    for (int i = 0; i < on.size(); i++) {
      if (!marks.contains(on.get(i))) {
        breaches.add(
            "unknown-option",
            List.of("autoFail", rule, "on", i),
            "the auto-fail names an answer that question '%s' does not have"
                .formatted(question.id()),
            known,
            marks.isEmpty()
                ? "Remove the rule."
                : AnswerRules.spelledOr(on.get(i), marks, "Name one of its options or ranges."),
            inputs);
      }
    }
  }
}
