package dev.evenhand.engine.explain;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Another answer to one question, all others as they are.
 *
 * @param answer the other answer
 * @param result what the score would be; empty if the answers could not be scored then
 * @param moved by how much the ratio would rise; empty if it or the present one is undefined
 * @param unfailed by how much the ratio would rise if no auto-fail held, before and after; empty
 *     alike
 * @param problems why there is no result, such as a question that would be shown and is open
 */
public record AnswerStep(
    Answer answer,
    Optional<Hypothetical> result,
    Optional<Fraction> moved,
    Optional<Fraction> unfailed,
    List<Problem> problems) {
  public AnswerStep {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(moved, "moved");
    Objects.requireNonNull(unfailed, "unfailed");
    problems = Copies.list(problems, "problems");
  }
}
