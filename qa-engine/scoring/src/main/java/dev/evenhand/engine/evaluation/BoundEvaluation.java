package dev.evenhand.engine.evaluation;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import java.util.List;

/** An evaluation as its tree says it, and how that was read where it left something open. */
record BoundEvaluation(Evaluation evaluation, List<Problem> notices) {
  BoundEvaluation {
    notices = Copies.list(notices, "notices");
  }
}
