package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Score;

/**
 * An evaluation as it was stored, with its score.
 *
 * @param version 1 when it was submitted, one more with each correction
 */
public record StoredEvaluation(Score score, int version) {
  /** What was answered. */
  public Evaluation evaluation() {
    return score.evaluation();
  }

  /** The key of the evaluation and its form. */
  public String id() {
    return evaluation().id();
  }

  /** What was evaluated. */
  public String ticket() {
    return evaluation().interaction().id();
  }

  /** Who evaluated. */
  public String reviewer() {
    return evaluation().reviewer().id();
  }

  /** Whether it says what another one says, whenever that was. */
  boolean saysTheSame(Evaluation other) {
    Evaluation own = evaluation();
    return own.answers().equals(other.answers())
        && own.comments().equals(other.comments())
        && own.causes().equals(other.causes());
  }
}
