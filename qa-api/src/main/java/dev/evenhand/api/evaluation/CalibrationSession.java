package dev.evenhand.api.evaluation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Several reviewers evaluating the same interactions independently of each other.
 *
 * @param id of the session
 * @param evaluations in any order; results do not depend on it
 * @param reference the reviewer whose evaluations the others are held against, or null if there is
 *     none
 */
public record CalibrationSession(
    String id, List<Evaluation> evaluations, @Nullable String reference) {
  public CalibrationSession {
    Objects.requireNonNull(id, "id");
    evaluations = List.copyOf(evaluations);
  }

  /** A session without a reference. */
  public static CalibrationSession of(String id, List<Evaluation> evaluations) {
    return new CalibrationSession(id, evaluations, null);
  }
}
