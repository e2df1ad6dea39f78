package dev.evenhand.engine.explain;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.engine.scoring.AnswerTrials;
import java.util.Objects;
import java.util.Optional;

/**
 * What a score would come to if something were otherwise.
 *
 * @param ratio earned over possible; empty if nothing would be applicable
 * @param outcome by the same card
 * @param criticalRatio the score of the critical questions, where the card passes on it instead of
 *     the ratio; empty also if none would count
 */
public record Hypothetical(
    Optional<Fraction> ratio, Outcome outcome, Optional<Fraction> criticalRatio) {
  public Hypothetical {
    Objects.requireNonNull(ratio, "ratio");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(criticalRatio, "criticalRatio");
  }

  static Hypothetical of(AnswerTrials.Result result) {
    return new Hypothetical(result.ratio(), result.outcome(), result.critical());
  }

  static Hypothetical of(Score score) {
    boolean decides = score.scoring().passOn() == PassOn.CRITICAL;
    return new Hypothetical(
        score.ratio(), score.outcome(), decides ? score.critical().ratio() : Optional.empty());
  }
}
