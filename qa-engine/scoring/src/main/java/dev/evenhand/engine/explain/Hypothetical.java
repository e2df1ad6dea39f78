package dev.evenhand.engine.explain;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.engine.scoring.AnswerTrials;
import java.util.Objects;
import java.util.Optional;

/**
 * What a score would come to if something were otherwise.
 *
 * @param ratio earned over possible; empty if nothing would be applicable
 * @param outcome by the same card
 */
public record Hypothetical(Optional<Fraction> ratio, Outcome outcome) {
  public Hypothetical {
    Objects.requireNonNull(ratio, "ratio");
    Objects.requireNonNull(outcome, "outcome");
  }

  static Hypothetical of(AnswerTrials.Result result) {
    return new Hypothetical(result.ratio(), result.outcome());
  }

  static Hypothetical of(Score score) {
    return new Hypothetical(score.ratio(), score.outcome());
  }
}
