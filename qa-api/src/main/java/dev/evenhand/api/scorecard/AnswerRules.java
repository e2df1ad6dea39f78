package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules about the answers that a question itself names: for remarks, errors and answering. */
final class AnswerRules {
  private final Question question;
  private final List<Breach> breaches = new ArrayList<>();

  private AnswerRules(Question question) {
    this.question = question;
  }

  static List<Breach> breaches(Question question) {
    AnswerRules rules = new AnswerRules(question);
    List<String> marks = question.kind().marks();
    List<String> answers = new ArrayList<>(marks);
    if (question.allowNotApplicable()) {
      answers.add(Answer.NOT_APPLICABLE);
    }
    rules.checkNamed(question.commentRequiredOn(), answers, List.of("commentRequiredOn"));
    rules.checkNamed(question.causeRequiredOn(), answers, List.of("causeRequiredOn"));
    Critical critical = question.critical();
    if (critical != null) {
      rules.checkNamed(critical.errorOn(), marks, List.of("critical", "errorOn"));
      rules.checkJudged(critical);
    }
    rules.checkAnsweredBy();
    return rules.breaches;
  }

  private void checkNamed(List<String> named, List<String> allowed, List<Object> path) {
    for (int i = 0; i < named.size(); i++) {
      if (!allowed.contains(named.get(i))) {
        breaches.add(
            new Breach(
                "unknown-option",
                CardRules.join(path, i),
                "\"%s\" names an answer that question '%s' does not have"
                    .formatted(path.get(path.size() - 1), question.id()),
                allowed.isEmpty()
                    ? "nothing on a " + question.kind().type()
                    : Answer.quoted(allowed),
                allowed.isEmpty() ? "Remove it." : "Name one of its answers.",
                RuleInputs.kind(List.of())));
      }
    }
  }

  private void checkJudged(Critical critical) {
    if (critical.errorOn().isEmpty() && !question.kind().hasScores()) {
      breaches.add(
          new Breach(
              "critical-without-errors",
              List.of("critical"),
              "question '%s' is critical but has no scores that tell an error"
                  .formatted(question.id()),
              null,
              "Add \"errorOn\" with the answers that are errors.",
              RuleInputs.all(
                  RuleInputs.kind(List.of()),
                  RuleInputs.scores(List.of("options")),
                  RuleInputs.scores(List.of("ranges")))));
    }
  }

  private void checkAnsweredBy() {
    AnsweredBy source = question.answeredBy();
    if (source != null && source.match(fact -> takesList(), rules -> false)) {
      breaches.add(
          new Breach(
              "metadata-answer",
              List.of("answeredBy", "name"),
              "question '%s' takes a list, which no fact about an interaction is"
                  .formatted(question.id()),
              null,
              "Write rules instead: [{\"when\": ..., \"answer\": [...]}].",
              RuleInputs.properties(List.of(), "type")));
    }
    for (int i = 0; i < question.answerRules().size(); i++) {
      checkRule(question.answerRules(), i);
    }
  }

  private boolean takesList() {
    return question
        .kind()
        .match(choosing -> false, multiple -> true, number -> false, unscored -> false);
  }

  private void checkRule(List<AnsweredBy.Rule> rules, int i) {
    Optional<String> allowed = question.refusal(rules.get(i).answer());
    if (allowed.isPresent()) {
      breaches.add(
          new Breach(
              "rule-answer",
              List.of("answeredBy", "rules", i, "answer"),
              "question '" + question.id() + "' can't be answered so",
              allowed.get(),
              "Use one of the allowed answers.",
              RuleInputs.answers(List.of())));
    }
    if (i > 0 && rules.get(i - 1).when() == null) {
      breaches.add(
          new Breach(
              "rule-never-used",
              List.of("answeredBy", "rules", i),
              "the rule before it has no \"when\" and so always answers",
              null,
              "Put the rule without \"when\" last.",
              RuleInputs.properties(List.of("answeredBy", "rules", i - 1), "when")));
    }
  }
}
