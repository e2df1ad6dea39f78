package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    boolean measured =
        max != null
            && max.signum() > 0
            && question.kind().scoredByValue()
            && question.kind().ranges().isEmpty();
    boolean beyond =
        measured
            && answer instanceof Answer.Quantity number
            && number.value().abs().compareTo(max) > 0;
    return beyond
        ? Optional.of(
            "a number from %s to %s".formatted(Decimals.plain(max.negate()), Decimals.plain(max)))
        : Optional.empty();
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
