package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import java.util.List;

/** Finds everything that keeps an evaluation from being scored, and what holds if nothing does. */
final class EvaluationCheck {
  private final CompiledCard card;
  private final Evaluation evaluation;
  private final EvaluationProblems problems;
  private final GivenAnswers given;
  private final Resolution resolution;
  private final RemarkCheck required;

  private EvaluationCheck(CompiledCard card, Evaluation evaluation) {
    this.card = card;
    this.evaluation = evaluation;
    this.problems = new EvaluationProblems(evaluation.id());
    this.given = GivenAnswers.of(card, evaluation);
    this.resolution = Resolution.of(card, given, evaluation.interaction().metadata());
    this.required = new RemarkCheck(card, evaluation, problems);
  }

  /** Checks all that an evaluation says: answers, comments and causes. */
  static EvaluationCheck of(CompiledCard card, Evaluation evaluation) {
    return checked(card, evaluation, true);
  }

  /** Checks the answers alone, as of an example that nobody comments on. */
  static EvaluationCheck ofAnswers(CompiledCard card, Evaluation evaluation) {
    return checked(card, evaluation, false);
  }

  private static EvaluationCheck checked(
      CompiledCard card, Evaluation evaluation, boolean remarks) {
    EvaluationCheck check = new EvaluationCheck(card, evaluation);
    check.checkIds();
    if (check.madeWithThisCard()) {
      for (String id : evaluation.answers().keySet()) {
        check.required.checkOwner(id, "/answers/", "Remove the answer.");
      }
      check.checkSections();
      check.checkQuestions(remarks);
    }
    return check;
  }

  /** Empty if the evaluation can be scored. */
  List<Problem> problems() {
    return problems.list();
  }

  /** What holds, if there is no problem. */
  DecidedAnswers known() {
    return resolution.known();
  }

  /** What is blank could be stored but not read back. */
  private void checkIds() {
    checkId("/id", evaluation.id());
    checkId("/interaction", evaluation.interaction().id());
    checkId("/reviewer", evaluation.reviewer().id());
  }

  private void checkId(String path, String id) {
    if (id.isBlank()) {
      problems.add(
          "blank-text", path, "\"%s\" is blank".formatted(path.substring(1)), "Write an id.");
    }
  }

  private boolean madeWithThisCard() {
    if (evaluation.scorecard().equals(card.card().ref())) {
      return true;
    }
    problems.add(
        "other-scorecard",
        "/scorecard",
        "the evaluation was made with another scorecard or version",
        evaluation.scorecard().toString(),
        card.card().ref().toString(),
        "Score it by the version it was made with.");
    return false;
  }

  private void checkSections() {
    card.sections().stream().skip(1).forEach(this::checkSection);
  }

  private void checkSection(CompiledSection section) {
    Answer answer = evaluation.answers().get(section.id());
    String path = "/answers/" + section.id();
    if (answer == null) {
      return;
    }
    if (!(answer instanceof Answer.NotApplicable)) {
      problems.add(
          "section-answered",
          path,
          "'%s' is a section (%s), not a question".formatted(section.id(), section.title()),
          "Answer its questions; a section can only be \"n/a\" as a whole.");
    } else if (known().hider(section) != null && !resolution.isUnsure(section)) {
      problems.add(
          "answer-to-hidden-question",
          path,
          "section %s is hidden".formatted(section.named()),
          answer.text(),
          "no answer",
          "Remove the answer, or correct those that hide the section.");
    }
  }

  private void checkQuestions(boolean remarks) {
    AnswerCheck answers = new AnswerCheck(given, resolution, problems);
    if (remarks) {
      required.checkNames();
    }
    for (CompiledQuestion question : card.questions()) {
      answers.check(question);
      Answer answer = known().answer(question.slot());
      if (remarks && answer != null && !resolution.isUnsure(question)) {
        required.check(question, answer);
      }
    }
  }
}
