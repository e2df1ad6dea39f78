package dev.evenhand.engine.scoring.oracle;

import org.jspecify.annotations.Nullable;

/**
 * What a node came to.
 *
 * @param applies whether anything in it counts
 * @param lost what a question falls short of its best score, where points are deducted
 */
record Tallied(boolean applies, Rational earned, Rational possible, Rational lost) {
  static final Tallied UNDEFINED = new Tallied(false, Rational.ZERO, Rational.ZERO, Rational.ZERO);

  static Tallied of(Rational earned, Rational possible) {
    return new Tallied(true, earned, possible, Rational.ZERO);
  }

  Tallied withEarned(Rational other) {
    return new Tallied(applies, other, possible, lost.plus(earned).minus(other));
  }

  @Nullable Rational ratio() {
    return applies && possible.isPositive() ? earned.over(possible) : null;
  }
}
