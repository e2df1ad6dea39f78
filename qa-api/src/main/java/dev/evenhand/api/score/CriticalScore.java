package dev.evenhand.api.score;

import dev.evenhand.api.copy.Copies;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of the critical questions of an evaluation, and the errors in all of them. Reported
 * beside the score and never blended into it.
 *
 * @param earned what critical questions added to the ratio of the card, before cap, floor and what
 *     fails the card
 * @param possible the share of the card that they decided, in [0, 1]
 * @param errors by class, for the classes that the card has, in the order of {@link ErrorClass};
 *     empty for a card without a critical question
 */
public record CriticalScore(
    Fraction earned, Fraction possible, Map<ErrorClass, ErrorCount> errors) {
  /** Of a card without a critical question. */
  public static final CriticalScore NONE =
      new CriticalScore(Fraction.ZERO, Fraction.ZERO, Map.of());

  public CriticalScore {
    Objects.requireNonNull(earned, "earned");
    Objects.requireNonNull(possible, "possible");
    errors = Copies.sorted(errors, "errors");
  }

  /** The critical score; empty if no critical question counted. */
  public Optional<Fraction> ratio() {
    return possible.signum() > 0 ? Optional.of(earned.dividedBy(possible)) : Optional.empty();
  }
}
