package dev.evenhand.api.problem;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** Guesses which known name a misspelt one was meant to be. */
public final class Names {
  private Names() {}

  /**
   * The candidate with the fewest typing mistakes (a letter wrong, missing, added, or two swapped;
   * case does not count), if that is at most a third of the name's letters; of equals the first in
   * order of the alphabet. Empty for a name above 100 characters, and where so many candidates are
   * so long that a guess would take too many steps.
   */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(candidates, "candidates");
    return new NameGuesses().nearest(name, candidates);
  }

  /** "Maybe you mean "x"." for the nearest candidate, else {@code otherwise}. */
  public static String maybe(String name, Collection<String> candidates, String otherwise) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(candidates, "candidates");
    Objects.requireNonNull(otherwise, "otherwise");
    return new NameGuesses().maybe(name, candidates, otherwise);
  }
}
