package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;

/**
 * What a node has of the whole.
 *
 * @param decided the part that it decides
 * @param added the part that it adds
 */
record Share(Fraction decided, Fraction added) {
  static final Share NOTHING = new Share(Fraction.ZERO, Fraction.ZERO);

  Share plus(Share other) {
    return new Share(decided.plus(other.decided), added.plus(other.added));
  }
}
