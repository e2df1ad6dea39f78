package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What takes part at a level: a question, or a section that is not transparent. */
record Term(@Nullable BigDecimal weight, boolean bonus, boolean section, Tallied node) {
  /** The sums of a level, by the table of methods. */
  static Tallied combine(Method method, List<Term> terms, Rational start) {
    if (method instanceof Method.Named named) {
      return extreme(named.word(), terms);
    }
    return switch ((Method.Standard) method) {
      case WEIGHTED -> weighted(terms);
      case POINTS -> points(terms);
      case DEDUCTIONS -> deductions(terms, start);
      case NONE -> Tallied.UNDEFINED;
    };
  }

  private static Tallied weighted(List<Term> terms) {
    Rational earned = Rational.ZERO;
    Rational possible = Rational.ZERO;
    Rational standard = Rational.ZERO;
    Rational extra = Rational.ZERO;
    for (Term term : terms) {
      Rational ratio = term.node.ratio();
      if (term.isBonusSection()) {
        extra = extra.plus(term.node.earned());
      } else if (ratio != null && !term.share().isZero()) {
        earned = earned.plus(term.share().times(ratio));
        possible = term.bonus ? possible : possible.plus(term.share());
        standard = term.bonus ? standard : standard.plus(term.node.possible());
      }
    }
    // The ratio by the standard parts, plus the extra points as a part of their points.
    return possible.isPositive()
        ? Tallied.of(earned.over(possible).plus(extra.over(standard)).times(possible), possible)
        : Tallied.UNDEFINED;
  }

  /** The one ratio that is below or above all others, of the sum of all weights. */
  private static Tallied extreme(String name, List<Term> terms) {
    Rational possible = Rational.ZERO;
    Rational added = Rational.ZERO;
    Rational extreme = null;
    for (Term term : terms) {
      Rational ratio = term.node.ratio();
      if (ratio != null && !term.share().isZero()) {
        if (term.bonus) {
          added = added.plus(term.share().times(ratio));
        } else {
          possible = possible.plus(term.share());
          extreme = extreme == null || isBeyond(name, ratio, extreme) ? ratio : extreme;
        }
      }
    }
    return extreme == null
        ? Tallied.UNDEFINED
        : Tallied.of(possible.times(extreme).plus(added), possible);
  }

  private static boolean isBeyond(String name, Rational ratio, Rational extreme) {
    return name.equals("lowest") ? ratio.compareTo(extreme) < 0 : ratio.compareTo(extreme) > 0;
  }

  private static Tallied points(List<Term> terms) {
    Rational earned = Rational.ZERO;
    Rational possible = Rational.ZERO;
    for (Term term : terms) {
      if (term.node.applies()) {
        earned = earned.plus(term.share().times(term.node.earned()));
        possible = term.bonus ? possible : possible.plus(term.share().times(term.node.possible()));
      }
    }
    return anyApplies(terms) ? Tallied.of(earned, possible) : Tallied.UNDEFINED;
  }

  private static Tallied deductions(List<Term> terms, Rational start) {
    Rational earned = start;
    for (Term term : terms) {
      if (term.node.applies()) {
        boolean adds = term.bonus || term.section;
        Rational change = adds ? term.node.earned() : Rational.ZERO.minus(term.node.lost());
        earned = earned.plus(term.share().times(change));
      }
    }
    return anyApplies(terms) ? Tallied.of(earned, start) : Tallied.UNDEFINED;
  }

  private static boolean anyApplies(List<Term> terms) {
    return terms.stream().anyMatch(term -> term.node.applies() && !term.share().isZero());
  }

  /** Whether it is a section of bonus questions alone at a weighted level. */
  boolean isBonusSection() {
    return bonus && section;
  }

  /** A missing weight is 1: a level has weights or has none, and points are multiplied by it. */
  Rational share() {
    return weight == null ? Rational.ONE : Rational.of(Objects.requireNonNull(weight));
  }
}
