package dev.evenhand.engine.evaluation;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.json.AnswerBinder;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads answers of evaluations, in which {@code null} is no answer and {@code true} a word. */
final class LooseAnswers {
  private LooseAnswers() {}

  /** By question; what can't be read is reported and left out. */
  static Map<String, Answer> read(Cursor at) {
    return Collections.unmodifiableMap(Fields.byName(at, LooseAnswers::answer));
  }

  private static @Nullable Answer answer(Cursor at) {
    if (!(at.node() instanceof Node.Word word)) {
      return AnswerBinder.answer(at);
    }
    if (word.word().equals("null")) {
      at.note(
          Conversion.MISSING.code(),
          "null as %s was read as no answer".formatted(at.name()),
          "Leave an unanswered question out; qa's option --strict refuses null.");
      return null;
    }
    return Answer.of(word.word());
  }
}
