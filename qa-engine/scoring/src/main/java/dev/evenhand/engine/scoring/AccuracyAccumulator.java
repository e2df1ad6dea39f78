package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.ErrorCount;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.NoOpportunity;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts errors over scores one by one, without keeping them. The state is whole-number counts, so
 * shards merged in any order give the same. What an evaluation without an opportunity counts is the
 * policy {@link NoOpportunity} of its card. Not thread-safe: keep one per thread and merge.
 */
public final class AccuracyAccumulator {
  private final Map<ErrorClass, Accuracy.Part> parts = new EnumMap<>(ErrorClass.class);

  private AccuracyAccumulator() {}

  /** No score yet. */
  public static AccuracyAccumulator create() {
    return new AccuracyAccumulator();
  }

  /**
   * Adds the errors of a score; of a card without critical questions there are none.
   *
   * @return this
   */
  public AccuracyAccumulator add(Score score) {
    boolean excludes = score.scoring().noOpportunity() == NoOpportunity.EXCLUDED;
    score
        .critical()
        .errors()
        .forEach((kind, count) -> parts.merge(kind, unit(count, excludes), Accuracy.Part::plus));
    return this;
  }

  private static Accuracy.Part unit(ErrorCount count, boolean excludes) {
    return count.opportunities() == 0 && excludes
        ? new Accuracy.Part(0, 0, 1, count)
        : new Accuracy.Part(1, count.errors() == 0 ? 1 : 0, 0, count);
  }

  /**
   * Adds everything {@code other} has seen; {@code other} is unchanged.
   *
   * @return this
   * @throws IllegalArgumentException if {@code other} is this
   */
  public AccuracyAccumulator merge(AccuracyAccumulator other) {
    if (other == this) {
      throw new IllegalArgumentException(
          "Cannot merge an accumulator with itself. Maybe merge another shard.");
    }
    other.parts.forEach((kind, part) -> parts.merge(kind, part, Accuracy.Part::plus));
    return this;
  }

  /** The accuracy over all scores added so far. */
  public Accuracy result() {
    return new Accuracy(parts);
  }
}
