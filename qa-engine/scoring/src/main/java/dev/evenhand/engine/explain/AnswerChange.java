package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another answer to a question.
 *
 * @param question its id
 * @param title what reviewers see
 * @param from the present answer; null if there is none
 * @param to the other answer
 */
public record AnswerChange(String question, Text title, @Nullable Answer from, Answer to) {
  public AnswerChange {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(to, "to");
  }
}
