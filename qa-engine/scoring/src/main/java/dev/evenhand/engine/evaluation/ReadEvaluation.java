package dev.evenhand.engine.evaluation;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * An evaluation whose answers were read by its card.
 *
 * @param evaluation with the answers as the card has them
 * @param notices how those were read that were written otherwise; empty if all are exact
 */
public record ReadEvaluation(Evaluation evaluation, List<Problem> notices) {
  public ReadEvaluation {
    Objects.requireNonNull(evaluation, "evaluation");
    notices = Copies.list(notices, "notices");
  }
}
