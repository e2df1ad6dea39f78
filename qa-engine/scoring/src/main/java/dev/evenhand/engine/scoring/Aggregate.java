package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Aggregation;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * One number for many scores. Undefined scores are left out and counted; an auto-failed 0 counts.
 *
 * @param how the way of putting them together
 * @param ratio the number, exactly; empty if no score is defined
 * @param counted how many scores are in it
 * @param undefined how many have no ratio
 */
public record Aggregate(Aggregation how, Optional<Fraction> ratio, int counted, int undefined) {
  public Aggregate {
    Objects.requireNonNull(how, "how");
    Objects.requireNonNull(ratio, "ratio");
  }

  /** Puts {@code scores} together; the result does not depend on their order. */
  public static Aggregate of(Aggregation how, Collection<Score> scores) {
    Objects.requireNonNull(how, "how");
    Objects.requireNonNull(scores, "scores");
    AggregateAccumulator sums = AggregateAccumulator.create(how);
    scores.forEach(sums::add);
    return sums.result();
  }
}
