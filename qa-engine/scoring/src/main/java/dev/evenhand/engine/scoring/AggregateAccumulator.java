package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Aggregation;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts scores together one by one, without keeping them. The state is exact sums, so shards merged
 * in any order give the same bits. Not thread-safe: keep one per thread and merge.
 */
public final class AggregateAccumulator {
  private final Aggregation how;
  private Fraction ratios = Fraction.ZERO;
  private Fraction earned = Fraction.ZERO;
  private Fraction possible = Fraction.ZERO;
  private int counted;
  private int undefined;

  private AggregateAccumulator(Aggregation how) {
    this.how = how;
  }

  /** No score yet. */
  public static AggregateAccumulator create(Aggregation how) {
    Objects.requireNonNull(how, "how");
    return new AggregateAccumulator(how);
  }

  /**
   * Adds a score; an undefined one is only counted.
   *
   * @return this
   */
  public AggregateAccumulator add(Score score) {
    Optional<Fraction> ratio = score.ratio();
    if (ratio.isEmpty()) {
      undefined++;
      return this;
    }
    counted++;
    if (how == Aggregation.MEAN) {
      ratios = ratios.plus(ratio.get());
    } else {
      earned = earned.plus(score.earned());
      possible = possible.plus(score.possible());
    }
    return this;
  }

  /**
   * Adds everything {@code other} has seen; {@code other} is unchanged.
   *
   * @return this
   * @throws IllegalArgumentException if {@code other} is this, or aggregates otherwise
   */
  public AggregateAccumulator merge(AggregateAccumulator other) {
    if (other == this || other.how != how) {
      throw new IllegalArgumentException(
          "Cannot merge %s with %s%s. Maybe merge a shard that aggregates alike."
              .formatted(how, other == this ? "itself" : "", other == this ? "" : other.how));
    }
    ratios = ratios.plus(other.ratios);
    earned = earned.plus(other.earned);
    possible = possible.plus(other.possible);
    counted += other.counted;
    undefined += other.undefined;
    return this;
  }

  /** The aggregate of all scores added so far. */
  public Aggregate result() {
    Optional<Fraction> ratio =
        counted == 0
            ? Optional.empty()
            : Optional.of(
                how == Aggregation.MEAN
                    ? ratios.dividedBy(Fraction.of(counted, 1))
                    : earned.dividedBy(possible));
    return new Aggregate(how, ratio, counted, undefined);
  }
}
