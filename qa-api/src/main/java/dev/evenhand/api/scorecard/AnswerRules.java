package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules about the answers that a question itself names: for remarks, errors and answering. */
final class AnswerRules {
  private final Question question;
  private final Breaches breaches;

  AnswerRules(Question question, Breaches breaches) {
    this.question = question;
    this.breaches = breaches;
  }

  /**
   * The numbers that {@code question} takes, if its value scores and {@code answer} is beyond them:
   * no more than its max, nor less than that below 0. Ranges say so themselves, and where nothing
   * can be earned there is no measure.
   */
  static Optional<String> beyondLimits(Question question, Answer answer) {
    BigDecimal max = question.max();
    boolean beyond =
        max != null
            && answer instanceof Answer.Quantity number
            && (number.value().compareTo(least(question, max)) < 0
                || number.value().compareTo(max) > 0);
    return beyond ? limits(question) : Optional.empty();
  }

  /**
   * The numbers that {@code question} takes, if its value scores; empty where nothing limits it.
   */
  static Optional<String> limits(Question question) {
    BigDecimal max = question.max();
    if (max == null
        || max.signum() <= 0
        || !question.kind().scoredByValue()
        || !question.kind().ranges().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal least = least(question, max);
    return Optional.of(
        "a number from %s to %s%s"
            .formatted(Decimals.plain(least), Decimals.plain(max), steps(question)));
  }

  /** A scale that goes in steps begins at 0. */
  private static BigDecimal least(Question question, BigDecimal max) {
    return steps(question).isEmpty() ? max.negate() : BigDecimal.ZERO;
  }

  private static String steps(Question question) {
    return question.kind() instanceof QuestionKind.Numeric number ? KindRules.steps(number) : "";
  }

  /** The numbers beside {@code answer} that {@code question} takes, if its step leaves it out. */
  static Optional<String> offStep(Question question, Answer answer) {
    if (!(question.kind() instanceof QuestionKind.Numeric kind)
        || !(answer instanceof Answer.Quantity number)) {
      return Optional.empty();
    }
    BigDecimal step = kind.step();
    if (step == null || step.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal over = number.value().remainder(step);
    if (over.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal toZero = number.value().subtract(over);
    BigDecimal away = over.signum() > 0 ? toZero.add(step) : toZero.subtract(step);
    String beside =
        Stream.of(toZero.min(away), toZero.max(away))
            .filter(near -> question.refusal(new Answer.Quantity(near)).isEmpty())
            .map(near -> Decimals.plain(Decimals.exact(near)))
            .collect(Collectors.joining(" or "));
    String steps = "a number" + KindRules.steps(kind);
    return Optional.of(beside.isEmpty() ? steps : beside + " (" + steps + ")");
  }

  /** What {@code question} can be answered with, by name. */
  static List<String> answers(Question question) {
    List<String> answers = new ArrayList<>(question.kind().marks());
    if (question.allowNotApplicable()) {
      answers.add(Answer.NOT_APPLICABLE);
    }
    return answers;
  }

  void check() {
    List<String> answers = answers(question);
    checkNamed(question.commentRequiredOn(), answers, List.of("commentRequiredOn"));
    checkNamed(question.causeRequiredOn(), answers, List.of("causeRequiredOn"));
    Critical critical = question.critical();
    if (critical != null) {
      checkNamed(critical.errorOn(), question.kind().marks(), List.of("critical", "errorOn"));
      checkJudged(critical);
    }
    checkAnsweredBy();
  }

  /**
   * Which of {@code allowed} a name is but for capitals and blanks around it, else {@code other}.
   */
  static String spelledOr(String name, List<String> allowed, String other) {
    return allowed.stream()
        .filter(mark -> mark.equalsIgnoreCase(name.strip()))
        .findFirst()
        .map("Write \"%s\"."::formatted)
        .orElse(other);
  }

  private void checkNamed(List<String> named, List<String> allowed, List<Object> path) {
    if (allowed.containsAll(named)) {
      return;
    }
    String known =
        allowed.isEmpty() ? "nothing on a " + question.kind().type() : Answer.quoted(allowed);
    List<Input> inputs = RuleInputs.kind(List.of());
    for (int i = 0; i < named.size(); i++) {
      if (!allowed.contains(named.get(i))) {
        breaches.add(
            "unknown-option",
            CardRules.join(path, i),
            "\"%s\" names an answer that question '%s' does not have"
                .formatted(path.get(path.size() - 1), question.id()),
            known,
            allowed.isEmpty()
                ? "Remove it."
                : spelledOr(named.get(i), allowed, "Name one of its answers."),
            inputs);
      }
    }
  }

  private void checkJudged(Critical critical) {
    if (critical.errorOn().isEmpty() && !question.kind().hasScores()) {
      breaches.add(
          "critical-without-errors",
          List.of("critical"),
          "question '%s' is critical but has no scores that tell an error".formatted(question.id()),
          "Add \"errorOn\" with the answers that are errors.",
          RuleInputs.all(
              RuleInputs.kind(List.of()),
              RuleInputs.scores(List.of("options")),
              RuleInputs.scores(List.of("ranges"))));
    }
  }

  private void checkAnsweredBy() {
    AnsweredBy source = question.answeredBy();
    boolean takesList = question.kind() instanceof QuestionKind.MultipleChoice;
    if (takesList && source instanceof AnsweredBy.Metadata) {
      breaches.add(
          "metadata-answer",
          List.of("answeredBy", "name"),
          "question '%s' takes a list, which no fact about an interaction is"
              .formatted(question.id()),
          "Write rules instead: [{\"when\": ..., \"answer\": [...]}].",
          RuleInputs.properties(List.of(), "type"));
    }
    for (int i = 0; i < question.answerRules().size(); i++) {
      checkRule(question.answerRules(), i);
    }
  }

  private void checkRule(List<AnsweredBy.Rule> rules, int i) {
    Optional<String> allowed = question.refusal(rules.get(i).answer());
    if (allowed.isPresent()) {
      breaches.add(
          "rule-answer",
          List.of("answeredBy", "rules", i, "answer"),
          "question '" + question.id() + "' can't be answered so",
          allowed.get(),
          "Use one of the allowed answers.",
          RuleInputs.answers(List.of()));
    }
    if (i > 0 && rules.get(i - 1).when() == null) {
      breaches.add(
          "rule-never-used",
          List.of("answeredBy", "rules", i),
          "the rule before it has no \"when\" and so always answers",
          "Put the rule without \"when\" last.",
          RuleInputs.properties(List.of("answeredBy", "rules", i - 1), "when"));
    }
  }
}
