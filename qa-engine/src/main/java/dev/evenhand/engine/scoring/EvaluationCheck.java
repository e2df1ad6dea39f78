package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds everything that keeps an evaluation from being scored, and the answers that can be. */
final class EvaluationCheck {
  private final CompiledCard card;
  private final Evaluation evaluation;
  private final Location location;
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private EvaluationCheck(CompiledCard card, Evaluation evaluation) {
    this.card = card;
    this.evaluation = evaluation;
    this.location = Location.of("evaluation " + evaluation.id());
  }

  static EvaluationCheck of(CompiledCard card, Evaluation evaluation) {
    EvaluationCheck check = new EvaluationCheck(card, evaluation);
    if (check.madeWithThisCard()) {
      evaluation.answers().forEach(check::checkAnswer);
      check.checkOpenQuestions();
    }
    return check;
  }

  /** Empty if the evaluation can be scored. */
  List<Problem> problems() {
    return problems;
  }

  /** By question id; "not applicable" sections are spread over their questions. */
  Map<String, Answer> answers() {
    return answers;
  }

  private boolean madeWithThisCard() {
    if (evaluation.scorecard().equals(card.card().ref())) {
      return true;
    }
    problems.add(
        Problem.error(
                "other-scorecard",
                location,
                "/scorecard",
                "the evaluation was made with another scorecard or version",
                "Score it by the version it was made with.")
            .with(evaluation.scorecard().toString(), card.card().ref().toString()));
    return false;
  }

  private void checkAnswer(String id, Answer answer) {
    CompiledQuestion question = card.questionsById().get(id);
    CompiledSection section = card.sectionsById().get(id);
    if (question != null) {
      accept(question.question(), answer, "/answers/" + id);
    } else if (section != null) {
      checkSection(section, answer);
    } else {
      problems.add(
          Problem.error(
              "unknown-question",
              location,
              "/answers/" + id,
              "%s has no question '%s'".formatted(card.card().ref(), id),
              Names.maybe(id, card.questionsById().keySet(), "Remove the answer.")));
    }
  }

  private void checkSection(CompiledSection section, Answer answer) {
    String path = "/answers/" + section.id();
    if (!(answer instanceof Answer.NotApplicable)) {
      problems.add(
          Problem.error(
              "section-answered",
              location,
              path,
              "'%s' is a section (%s), not a question".formatted(section.id(), section.title()),
              "Answer its questions; a section can only be \"n/a\" as a whole."));
      return;
    }
    section
        .allQuestions()
        .filter(question -> question.question().kind().scorable())
        .forEach(question -> acceptAsPart(question.question(), answer, path));
  }

  private void acceptAsPart(Question question, Answer answer, String path) {
    if (evaluation.answers().containsKey(question.id())) {
      problems.add(
          Problem.error(
              "answer-in-not-applicable-section",
              location,
              path,
              "the section is \"n/a\" but question %s has an answer of its own"
                  .formatted(named(question)),
              "Remove the \"n/a\" of the section or the answer."));
    } else {
      accept(question, answer, path);
    }
  }

  private void accept(Question question, Answer answer, String path) {
    Optional<String> allowed = question.refusal(answer);
    if (allowed.isEmpty()) {
      answers.put(question.id(), answer);
      return;
    }
    problems.add(
        Problem.error(
                "answer-not-allowed",
                location,
                path,
                "question %s can't be answered so".formatted(named(question)),
                remedy(question, answer))
            .with(shown(question, answer), allowed.get()));
  }

  private static String remedy(Question question, Answer answer) {
    if (answer instanceof Answer.Word word) {
      return Names.maybe(word.value(), question.kind().marks(), "Use one of the allowed answers.");
    }
    return answer instanceof Answer.Quantity number
            && question.kind().marks().contains(number.toString())
        ? "Write it as a text: \"%s\".".formatted(number)
        : "Use one of the allowed answers.";
  }

  /** What was answered, unless it may be words about a customer. */
  private static @Nullable String shown(Question question, Answer answer) {
    if (answer instanceof Answer.Quantity || answer instanceof Answer.NotApplicable) {
      return answer.toString();
    }
    String text = answer.toString();
    boolean personal = !question.kind().scorable() || text.length() > 40;
    return personal ? null : '"' + text + '"';
  }

  private void checkOpenQuestions() {
    for (CompiledQuestion question : card.questionsById().values()) {
      boolean open =
          !answers.containsKey(question.id())
              && !evaluation.answers().containsKey(question.id())
              && !inNotApplicableSection(question);
      if (open && question.mustBeAnswered()) {
        problems.add(
            Problem.error(
                "unanswered",
                location,
                "/answers",
                "question %s has no answer".formatted(named(question.question())),
                "Answer it, or let the card say what an open question counts (\"unanswered\")."));
      }
    }
  }

  /** Its "n/a" was refused then, and that has been said already. */
  private boolean inNotApplicableSection(CompiledQuestion question) {
    return evaluation.answers().keySet().stream()
        .map(card.sectionsById()::get)
        .anyMatch(section -> section != null && section.allQuestions().anyMatch(question::equals));
  }

  private static String named(Question question) {
    return "'%s' (%s)".formatted(question.id(), question.ask());
  }
}
