package dev.evenhand.engine.calibration;

import java.util.Objects;

/**
 * What a question's disagreement costs.
 *
 * @param question its id
 * @param moved by how much, as a ratio of the whole score, two reviewers of one interaction differ
 *     on it on average
 * @param interactions with at least two reviewers' answers that count
 */
public record Disagreement(String question, double moved, long interactions) {
  public Disagreement {
    Objects.requireNonNull(question, "question");
  }
}
