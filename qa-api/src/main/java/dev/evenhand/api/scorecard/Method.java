package dev.evenhand.api.scorecard;

import java.util.Locale;
import java.util.Objects;

/**
 * How a section makes one score of its parts: by one of four ways that every engine knows, or by a
 * way of its own that has a name, such as {@code lowest}.
 *
 * <p>Immutable; methods of one name are equal.
 */
// Without default methods it is not initialised by its constants, so that no threads wait for each
// other.
@SuppressWarnings("ClassInitializationDeadlock")
public sealed interface Method permits Method.Standard, Method.Named {
  /** Possible is the sum of the weights that apply, earned the sum of weight times ratio. */
  Method WEIGHTED = Standard.WEIGHTED;

  /**
   * Earned and possible are the sums of the parts' points, each times its weight (1 if undeclared).
   */
  Method POINTS = Standard.POINTS;

  /**
   * Possible is a declared start, earned the start less what all answers in it lost: weight times
   * (best less earned points), a missing weight being 1.
   */
  Method DEDUCTIONS = Standard.DEDUCTIONS;

  /** Shown and never scored. */
  Method NONE = Standard.NONE;

  /** The word by which cards call it, such as {@code weighted}. */
  String word();

  /** Whether parts count by their ratios: weighted, and wherever a method has a name. */
  boolean takesRatios();

  /**
   * A method that a {@link dev.evenhand.api.spi.ScoringMethod} of this name calculates. Parts count
   * by their ratios, as under {@link #WEIGHTED}.
   */
  static Method named(String name) {
    return new Named(name);
  }

  /** Those that every engine knows. */
  enum Standard implements Method {
    /** {@link Method#WEIGHTED}. */
    WEIGHTED,
    /** {@link Method#POINTS}. */
    POINTS,
    /** {@link Method#DEDUCTIONS}. */
    DEDUCTIONS,
    /** {@link Method#NONE}. */
    NONE;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean takesRatios() {
      return this == WEIGHTED;
    }
  }

  /**
   * One that is found by its name.
   *
   * @param word its name
   */
  record Named(String word) implements Method {
    /** As {@link Method#named}. */
    public Named {
      Objects.requireNonNull(word, "word");
    }

    @Override
    public boolean takesRatios() {
      return true;
    }
  }
}
