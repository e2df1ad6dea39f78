package dev.evenhand.engine.compare;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * An evaluation that could not be scored by both cards.
 *
 * @param evaluation its id
 * @param by which card could not score it
 * @param problems why
 */
public record NotRescored(String evaluation, By by, List<Problem> problems) {
  /** One of two cards. */
  public enum By {
    /** The earlier one: the evaluation was made with another card, or is faulty. */
    BEFORE,
    /** The later one: the answers do not fit it. */
    AFTER
  }

  public NotRescored {
    Objects.requireNonNull(evaluation, "evaluation");
    Objects.requireNonNull(by, "by");
    problems = Copies.list(problems, "problems");
  }
}
