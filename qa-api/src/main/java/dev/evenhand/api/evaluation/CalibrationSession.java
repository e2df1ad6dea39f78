package dev.evenhand.api.evaluation;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.wire.WireValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Several reviewers evaluating the same interactions.
 *
 * @param id of the session
 * @param mode whether some evaluations are the measure of the others
 * @param evaluations in any order; results do not depend on it
 * @param reference the reviewer whose evaluations the others are held against, or under whose name
 *     the agreed ones stand; null if, and only if, the mode has none
 */
public record CalibrationSession(
    String id, Mode mode, List<Evaluation> evaluations, @Nullable String reference)
    implements WireValue {
  /** Whose word counts in a session. */
  public enum Mode {
    /** Everybody evaluates alone, and nobody's word counts more. */
    BLIND,
    /** One reviewer, an expert, evaluates too: the others are held against those evaluations. */
    REFERENCE,
    /**
     * Reviewers evaluate alone and then settle on one evaluation together. It is held against each
     * of theirs, but it is not independent of them: agreement with it looks better than with an
     * expert.
     */
    CONSENSUS;

    /** Whether there are evaluations that the others are held against. */
    public boolean hasReference() {
      return this != BLIND;
    }
  }

  /**
   * A session.
   *
   * @throws IllegalArgumentException if the mode has a reference and none is named, or the other
   *     way round
   */
  public CalibrationSession {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(mode, "mode");
    evaluations = Copies.list(evaluations, "evaluations");
    if (mode.hasReference() != (reference != null)) {
      throw new IllegalArgumentException(
          "A session of mode %s %s reference. Maybe choose another mode."
              .formatted(mode, mode.hasReference() ? "needs a" : "has no"));
    }
  }

  /** A blind session. */
  public static CalibrationSession of(String id, List<Evaluation> evaluations) {
    return new CalibrationSession(id, Mode.BLIND, evaluations, null);
  }

  /** A session in which one reviewer's evaluations are the measure of the others. */
  public static CalibrationSession withReference(
      String id, List<Evaluation> evaluations, String reference) {
    return new CalibrationSession(
        id, Mode.REFERENCE, evaluations, Objects.requireNonNull(reference, "reference"));
  }
}
