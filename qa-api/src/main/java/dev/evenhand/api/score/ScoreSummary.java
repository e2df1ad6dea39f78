package dev.evenhand.api.score;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a score comes to, without the reasons.
 *
 * @param earned of the card, after all rules
 * @param possible of the card; 0 if nothing was applicable
 * @param outcome of the card
 * @param band the label of the band that its ratio falls into, or null
 * @param autoFailed the ids of the questions and sections that failed the card, in display order
 * @param critical what became of its critical questions
 */
public record ScoreSummary(
    Fraction earned,
    Fraction possible,
    Outcome outcome,
    @Nullable Text band,
    List<String> autoFailed,
    CriticalScore critical) {
  public ScoreSummary {
    Objects.requireNonNull(earned, "earned");
    Objects.requireNonNull(possible, "possible");
    Objects.requireNonNull(outcome, "outcome");
    autoFailed = Copies.list(autoFailed, "autoFailed");
    Objects.requireNonNull(critical, "critical");
  }

  /** Earned over possible, exactly; empty if nothing was applicable. */
  public Optional<Fraction> ratio() {
    return possible.signum() > 0 ? Optional.of(earned.dividedBy(possible)) : Optional.empty();
  }

  /**
   * The ratio that is held against the pass mark and bands of a card with these policies: of the
   * score, or of its critical questions. Where none of those counted there was no error, which is
   * everything under {@link NoOpportunity#CLEAN}, and else nothing to compare. Empty also if
   * nothing was applicable at all.
   */
  public Optional<Fraction> compared(Scoring scoring) {
    Optional<Fraction> ratio = ratio();
    if (scoring.passOn() == PassOn.SCORE || ratio.isEmpty()) {
      return ratio;
    }
    boolean clean = scoring.noOpportunity() == NoOpportunity.CLEAN;
    return critical.ratio().or(() -> clean ? Optional.of(Fraction.ONE) : Optional.empty());
  }
}
