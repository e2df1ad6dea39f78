package dev.evenhand.engine.scoring;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.ErrorCount;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How many evaluations, and how many answers, are free of errors of a class. Two denominators are
 * in use, and they differ: ten errors in one call are one defective call, and ten lost
 * opportunities.
 *
 * @param byClass in the order of {@link ErrorClass}; empty if no card had a critical question
 */
public record Accuracy(Map<ErrorClass, Part> byClass) {
  public Accuracy {
    byClass = Copies.sorted(byClass, "byClass");
  }

  /** The accuracy of {@code scores}; it does not depend on their order. */
  public static Accuracy of(Collection<Score> scores) {
    Objects.requireNonNull(scores, "scores");
    AccuracyAccumulator sums = AccuracyAccumulator.create();
    scores.forEach(sums::add);
    return sums.result();
  }

  /**
   * The accuracy in errors of one class.
   *
   * @param units evaluations that count
   * @param clean those of them without an error
   * @param excluded evaluations without an opportunity that the policy of their card leaves out
   * @param count errors and opportunities in all evaluations
   */
  public record Part(long units, long clean, long excluded, ErrorCount count) {
    public Part {
      Objects.requireNonNull(count, "count");
    }

    Part plus(Part other) {
      return new Part(
          units + other.units,
          clean + other.clean,
          excluded + other.excluded,
          count.plus(other.count));
    }

    /** The part of the evaluations that have no such error; empty if none counts. */
    public Optional<Fraction> byUnit() {
      return units == 0 ? Optional.empty() : Optional.of(Fraction.of(clean, units));
    }

    /** The part of the opportunities that were no errors; empty if there was none. */
    public Optional<Fraction> byOpportunity() {
      return count.opportunities() == 0
          ? Optional.empty()
          : Optional.of(Fraction.of(count.opportunities() - count.errors(), count.opportunities()));
    }
  }
}
