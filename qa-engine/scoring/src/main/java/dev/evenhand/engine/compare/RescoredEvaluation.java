package dev.evenhand.engine.compare;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import java.util.Objects;
import java.util.Optional;

/**
 * An evaluation scored by two cards.
 *
 * @param before its score by the card it was made with
 * @param after what the same answers score by the other card
 */
public record RescoredEvaluation(Score before, Score after) {
  public RescoredEvaluation {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** By how much the ratio rises; empty if either is undefined. */
  public Optional<Fraction> moved() {
    return before.ratio().flatMap(was -> after.ratio().map(is -> is.minus(was)));
  }

  /** Whether ratio, outcome or band differ. */
  public boolean isChanged() {
    return isMoved() || !Objects.equals(before.band(), after.band());
  }

  /** Whether ratio or outcome differ. */
  public boolean isMoved() {
    return !before.ratio().equals(after.ratio()) || before.outcome() != after.outcome();
  }
}
