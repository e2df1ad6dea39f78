package dev.evenhand.engine.evaluation;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import java.util.List;
import java.util.Objects;

/**
 * The score of an evaluation whose answers may not have been exact.
 *
 * @param score of the answers as the card has them
 * @param notices how those were read that were written otherwise; empty if all are exact
 */
public record ScoredEvaluation(Score score, List<Problem> notices) {
  public ScoredEvaluation {
    Objects.requireNonNull(score, "score");
    notices = Copies.list(notices, "notices");
  }
}
