package dev.evenhand.engine.calibration.verdict;

import java.util.Objects;

/**
 * A reviewer who gives one answer more often than the others do on the same items, and hardly ever
 * the other way round: of answers that are names, what severity is of numbers.
 *
 * @param reviewer who does
 * @param answer which one, by its label
 * @param own in which share of the items the reviewer gave it, a ratio in [0, 1]
 * @param others the mean share of the others who gave it on the same items, likewise
 * @param items that others rated too
 * @param more on how many the reviewer gave it, and most of the others did not
 * @param fewer on how many most of the others gave it, and the reviewer did not
 * @param distinct whether it is the reviewer who stands apart; else others lean the other way as
 *     much, and nobody can tell who is off
 */
public record AnswerLean(
    String reviewer,
    String answer,
    double own,
    double others,
    long items,
    long more,
    long fewer,
    boolean distinct) {
  public AnswerLean {
    Objects.requireNonNull(reviewer, "reviewer");
    Objects.requireNonNull(answer, "answer");
  }

  /** By which share of the items the answer is given more often. */
  public double size() {
    return own - others;
  }

  AnswerLean distinct(boolean apart) {
    return new AnswerLean(reviewer, answer, own, others, items, more, fewer, apart);
  }
}
