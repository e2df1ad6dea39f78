package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One number for many scores. Undefined scores are left out and counted; an auto-failed 0 counts.
 *
 * @param how the way of putting them together
 * @param ratio the number, exactly; empty if no score is defined
 * @param counted how many scores are in it
 * @param undefined how many have no ratio
 */
public record Aggregate(How how, Optional<Fraction> ratio, int counted, int undefined) {
  /** The ways of making one number of many scores. */
  public enum How {
    /** The mean of the ratios: each evaluation counts alike. */
    MEAN,
    /** All that was earned over all that was possible: long evaluations count more. */
    POOLED
  }

  /** Puts {@code scores} together; the result does not depend on their order. */
  public static Aggregate of(How how, Collection<Score> scores) {
    List<Score> defined = scores.stream().filter(score -> score.ratio().isPresent()).toList();
    Optional<Fraction> ratio =
        switch (how) {
          case MEAN -> mean(defined);
          case POOLED -> pooled(defined);
        };
    return new Aggregate(how, ratio, defined.size(), scores.size() - defined.size());
  }

  private static Optional<Fraction> mean(List<Score> scores) {
    return scores.stream()
        .flatMap(score -> score.ratio().stream())
        .reduce(Fraction::plus)
        .map(sum -> sum.dividedBy(Fraction.of(scores.size(), 1)));
  }

  private static Optional<Fraction> pooled(List<Score> scores) {
    Optional<Fraction> earned =
        scores.stream().map(score -> score.card().earned()).reduce(Fraction::plus);
    Optional<Fraction> possible =
        scores.stream().map(score -> score.card().possible()).reduce(Fraction::plus);
    return earned.flatMap(sum -> possible.map(sum::dividedBy));
  }
}
