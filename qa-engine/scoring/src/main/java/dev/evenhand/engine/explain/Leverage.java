package dev.evenhand.engine.explain;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What other answers to one question are worth in points of the whole score, with all rules. Where
 * the card is auto-failed to zero, only the answer that lifts the auto-fail moves the score; what
 * the others are worth without auto-fails stands beside.
 *
 * @param question its id
 * @param title what reviewers see
 * @param answer the present answer, or null
 * @param steps every other answer, in the order of the options or ranges, "not applicable" last; of
 *     a multiple choice each option put in or taken out, then the set that scores best if it is
 *     another; of a number one number a range
 * @param untried how many more answers there are, which were not tried as the card is large: of the
 *     questions that lost least
 */
public record Leverage(
    String question, Text title, @Nullable Answer answer, List<AnswerStep> steps, int untried) {
  private static final Comparator<AnswerStep> BY_MOVE =
      Comparator.comparing(step -> step.moved().orElse(Fraction.ZERO));

  public Leverage {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(title, "title");
    steps = Copies.list(steps, "steps");
  }

  /** The answer that would raise the score most, the first of equals; empty if none would. */
  public Optional<AnswerStep> best() {
    return steps.stream()
        .filter(step -> step.moved().filter(moved -> moved.signum() > 0).isPresent())
        .reduce((one, other) -> BY_MOVE.compare(other, one) > 0 ? other : one);
  }
}
