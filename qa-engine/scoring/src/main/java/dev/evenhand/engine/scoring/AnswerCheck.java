package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.Question;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with the answer to a question, or with its lack. */
final class AnswerCheck {
  private final GivenAnswers given;
  private final Resolution resolution;
  private final EvaluationProblems problems;

  AnswerCheck(GivenAnswers given, Resolution resolution, EvaluationProblems problems) {
    this.given = given;
    this.resolution = resolution;
    this.problems = problems;
  }

  /** Tells at most one problem: the first that stands in the way of all others. */
  void check(CompiledQuestion question) {
    Answer answer = given.answer(question.slot());
    boolean hidden = resolution.known().hider(question) != null;
    if (hidden || resolution.isUnsure(question)) {
      checkUnasked(question, answer, hidden);
    } else if (answer == null) {
      checkOpen(question);
    } else if (given.directly(question.slot()) && given.section(question.slot()) != null) {
      checkTwice(question);
    } else if (!question.accepts(answer)) {
      refuse(question.question(), answer, path(question));
    } else {
      checkComputed(question, answer);
    }
  }

  private String path(CompiledQuestion question) {
    CompiledSection section = given.section(question.slot());
    return "/answers/" + (section == null ? question.id() : section.id());
  }

  private void checkUnasked(CompiledQuestion question, @Nullable Answer answer, boolean hidden) {
    if (answer == null || !given.directly(question.slot())) {
      return;
    }
    if (resolution.isUnsure(question)) {
      if (!question.accepts(answer)) {
        refuse(question.question(), answer, "/answers/" + question.id());
      }
    } else if (hidden) {
      problems.add(
          "answer-to-hidden-question",
          "/answers/" + question.id(),
          "question %s is hidden%s".formatted(question.named(), by(question)),
          EvaluationProblems.shown(question.question(), answer),
          "no answer",
          "Remove the answer, or correct those that hide the question.");
    }
  }

  private String by(CompiledQuestion question) {
    String hider = resolution.known().hider(question);
    return question.id().equals(hider) ? "" : " with section '" + hider + "'";
  }

  private void checkOpen(CompiledQuestion question) {
    if (resolution.refused(question) != null) {
      refuseComputed(question);
    } else if (resolution.known().answer(question.slot()) == null && question.mustBeAnswered()) {
      problems.add(
          "unanswered",
          "/answers/" + question.id(),
          "question %s has no answer".formatted(question.named()),
          "Answer it, or let the card say what an open question counts (\"unanswered\").");
    }
  }

  private void checkTwice(CompiledQuestion question) {
    problems.add(
        "answer-in-not-applicable-section",
        path(question),
        "the section is \"n/a\" but question %s has an answer of its own"
            .formatted(question.named()),
        "Remove the \"n/a\" of the section or the answer.");
  }

  private void refuse(Question question, Answer answer, String path) {
    problems.add(
        "answer-not-allowed",
        path,
        "question '%s' (%s) can't be answered so".formatted(question.id(), question.ask()),
        EvaluationProblems.shown(question, answer),
        question.refusal(answer).orElse(null),
        remedy(question, answer));
  }

  private String remedy(Question question, Answer answer) {
    String plain = "Use one of the allowed answers.";
    List<String> marks = question.kind().marks();
    return answer.match(
        word -> problems.guesses().maybe(word.value(), marks, plain),
        words -> plain,
        number ->
            marks.contains(number.toString())
                ? "Write it as a text: \"%s\".".formatted(number)
                : plain,
        notApplicable -> plain);
  }

  private void checkComputed(CompiledQuestion question, Answer answer) {
    Answer counted = resolution.known().answer(question.slot());
    if (resolution.refused(question) != null) {
      refuseComputed(question);
    } else if (counted != null && !counted.equals(answer)) {
      problems.add(
          "answer-differs",
          path(question),
          "question %s is answered by %s, and not so".formatted(question.named(), source(question)),
          EvaluationProblems.shown(question.question(), answer),
          EvaluationProblems.shown(question.question(), counted),
          "Remove the answer, or correct what the card answers from.");
    }
  }

  private void refuseComputed(CompiledQuestion question) {
    Answer answer = resolution.refused(question);
    if (answer != null) {
      problems.add(
          "metadata-not-allowed",
          fact(question).map(name -> "/metadata/" + name).orElse("/answers/" + question.id()),
          "question %s is answered by %s, which it does not accept"
              .formatted(question.named(), source(question)),
          EvaluationProblems.shown(question.question(), answer),
          question.question().refusal(answer).orElse(null),
          "Correct it; the reviewer answers where there is no such metadata.");
    }
  }

  private static String source(CompiledQuestion question) {
    return fact(question).map("the metadata '%s'"::formatted).orElse("the rules of the card");
  }

  /** The fact that answers the question; empty where rules do. */
  private static Optional<String> fact(CompiledQuestion question) {
    AnsweredBy source = question.question().answeredBy();
    return source == null
        ? Optional.empty()
        : source.match(fact -> Optional.of(fact.name()), rules -> Optional.empty());
  }
}
