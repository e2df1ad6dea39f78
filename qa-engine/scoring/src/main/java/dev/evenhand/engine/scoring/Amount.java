package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import java.util.Optional;

/**
 * What a node earned of what it could have, at one stage of scoring.
 *
 * @param applies whether anything in the node was applicable
 */
record Amount(boolean applies, Fraction earned, Fraction possible) {
  static final Amount NOTHING = new Amount(false, Fraction.ZERO, Fraction.ZERO);

  static Amount of(Fraction earned, Fraction possible) {
    return new Amount(true, earned, possible);
  }

  Amount atMostZero() {
    return earned(earned.min(Fraction.ZERO));
  }

  /** The same, having earned something else. */
  Amount earned(Fraction other) {
    return new Amount(applies, other, possible);
  }

  /** Both together, for what is known to count. */
  Amount plus(Amount other) {
    return new Amount(
        applies || other.applies, earned.plus(other.earned), possible.plus(other.possible));
  }

  /** What is missing to what was possible. */
  Fraction lost() {
    return possible.minus(earned);
  }

  Optional<Fraction> ratio() {
    return possible.signum() > 0 ? Optional.of(earned.dividedBy(possible)) : Optional.empty();
  }
}
