package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import java.util.List;
import java.util.function.Function;

/**
 * What sections of bonus questions alone add to a weighted level. Nothing in them is possible, so
 * there is no ratio that a weight could count: their points are a part of what is possible beside
 * them.
 *
 * @param earned in these sections
 * @param beside what was possible in all else that counts at the level
 */
record BonusPoints(Fraction earned, Fraction beside) {
  static final BonusPoints NONE = new BonusPoints(Fraction.ZERO, Fraction.ZERO);

  /**
   * @param terms of a weighted level
   */
  static BonusPoints of(List<? extends Tally> terms, Function<Tally, Amount> stage) {
    List<Fraction> earned =
        terms.stream().filter(BonusPoints::areAll).map(term -> stage.apply(term).earned()).toList();
    List<Fraction> beside =
        terms.stream()
            .filter(term -> !term.bonus() && term.weighs(stage.apply(term)))
            .map(term -> stage.apply(term).possible())
            .toList();
    return new BonusPoints(Fraction.sum(earned), Fraction.sum(beside));
  }

  /** Whether a part of a weighted level is a section of bonus questions alone. */
  static boolean areAll(Tally term) {
    return term instanceof Tally.OfSection section && section.compiled().bonus();
  }

  BonusPoints plus(BonusPoints other) {
    return new BonusPoints(earned.plus(other.earned), beside.plus(other.beside));
  }

  BonusPoints minus(BonusPoints other) {
    return new BonusPoints(earned.minus(other.earned), beside.minus(other.beside));
  }

  /** What the level comes to with them. */
  Amount addedTo(Amount level) {
    return earned.signum() == 0
        ? level
        : level.earned(level.earned().plus(level.possible().times(earned).dividedBy(beside)));
  }
}
