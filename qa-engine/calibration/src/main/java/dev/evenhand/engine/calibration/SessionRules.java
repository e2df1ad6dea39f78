package dev.evenhand.engine.calibration;

import dev.evenhand.api.evaluation.CalibrationSession.Mode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How evaluations of a calibration are taken.
 *
 * @param mode whether some evaluations are the measure of the others
 * @param reference the reviewer whose evaluations those are; null if, and only if, there are none
 * @param unfinished what becomes of evaluations with open questions
 * @param replicates whether a reviewer may evaluate an interaction again, which shows how
 *     consistent reviewers are; agreement between them counts the earliest. Else all copies are
 *     problems
 */
public record SessionRules(
    Mode mode, @Nullable String reference, UnfinishedEvaluations unfinished, boolean replicates) {
  /**
   * Rules.
   *
   * @throws IllegalArgumentException if the mode has a reference and none is named, or the other
   *     way round
   */
  public SessionRules {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(unfinished, "unfinished");
    if (mode.hasReference() != (reference != null)) {
      throw new IllegalArgumentException(
          "Mode %s %s reference. Maybe choose another mode."
              .formatted(mode, mode.hasReference() ? "needs a" : "has no"));
    }
  }

  /** Everybody's word counts alike, and unfinished evaluations are rejected. */
  public static SessionRules blind() {
    return new SessionRules(Mode.BLIND, null, UnfinishedEvaluations.REJECT, false);
  }

  /** The same, held against this reviewer's evaluations. */
  public SessionRules withReference(String reviewer) {
    return new SessionRules(Mode.REFERENCE, reviewer, unfinished, replicates);
  }

  /** The same, held against the evaluations agreed on, which stand under this name. */
  public SessionRules withConsensus(String name) {
    return new SessionRules(Mode.CONSENSUS, name, unfinished, replicates);
  }

  /** The same with another rule for evaluations with open questions. */
  public SessionRules withUnfinished(UnfinishedEvaluations rule) {
    return new SessionRules(mode, reference, rule, replicates);
  }

  /** The same, where a reviewer may evaluate an interaction again. */
  public SessionRules withReplicates() {
    return new SessionRules(mode, reference, unfinished, true);
  }
}
