package dev.evenhand.engine.evaluation;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells how an answer to a question was read, or why it was not. */
final class AnswerNotices {
  private static final int LONGEST_SHOWN = 40;
  private static final String REMEDY =
      "Write %s to be exact; qa's option --strict refuses other answers.";

  private final AnswerText known;
  private final Question question;
  private final Location location;

  AnswerNotices(AnswerText known, Location location) {
    this.known = known;
    this.question = known.question();
    this.location = location;
  }

  /** How {@code written} was read; empty if it is exact or was not understood. */
  Optional<Problem> notice(Reading reading, Answer written) {
    Conversion how = reading.conversion();
    if (how == null) {
      return Optional.empty();
    }
    Answer answer = reading.answer();
    String said = answer == null ? "no answer" : shown(answer);
    String remedy =
        answer == null
            ? "Leave an unanswered question out; qa's option --strict refuses such words."
            : REMEDY.formatted(said);
    String message =
        "%s as an answer to question '%s' was read as %s"
            .formatted(shown(written), question.id(), said);
    return Optional.of(Problem.notice(how.code(), location, path(), message, remedy));
  }

  /** Why {@code written} is no answer. */
  Problem refusal(Reading reading, Answer written) {
    String found = question.kind().scorable() ? shown(written) : null;
    if (!reading.candidates().isEmpty()) {
      return Problem.error(
              "answer-unclear",
              location,
              path(),
              "what was written may be two answers to question '%s'".formatted(question.id()),
              "Write the one that is meant.")
          .with(found, Answer.quoted(reading.candidates()));
    }
    return Problem.error(
            "answer-not-allowed",
            location,
            path(),
            "question '%s' (%s) can't be answered so".formatted(question.id(), question.ask()),
            "Use one of the allowed answers.")
        .with(found, known.refusal(written).orElse(null));
  }

  private String path() {
    return "/answers/" + question.id();
  }

  private static @Nullable String shortened(@Nullable String text) {
    return text == null || text.length() <= LONGEST_SHOWN
        ? text
        : text.substring(0, LONGEST_SHOWN - 1) + "…";
  }

  private static String shown(Answer answer) {
    return answer.match(
        word -> '"' + shortened(word.value()) + '"',
        words -> "[" + Answer.quoted(words.values()) + "]",
        Object::toString,
        none -> "\"n/a\"");
  }
}
