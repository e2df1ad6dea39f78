package dev.evenhand.api.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses which known names misspelt ones were meant to be, as {@link Names} does, for a source
 * that may have many of them. Guesses share a budget, counted in letters held against each other;
 * beyond it there are none, as thousands would help nobody.
 *
 * <p>For one thread, as it counts.
 */
public final class NameGuesses {
  /** Letters held against each other in all guesses: a tenth of a second. */
  static final int MOST = 10_000_000;

  private static final int LONGEST = 100;

  private final TypingMistakes mistakes = new TypingMistakes(MOST);

  /** Starts with the whole budget. */
  public NameGuesses() {}

  /** As {@link Names#nearest}; empty, too, once the budget is used up. */
  public Optional<String> nearest(String name, Collection<String> candidates) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    int least = Math.max(1, name.length() / 3) + 1;
    String nearest = null;
    for (String candidate : candidates) {
      if (mistakes.left() == 0) {
        return Optional.empty(); // another might be nearer
      }
      int found = mistakes.between(wanted, candidate.toLowerCase(Locale.ROOT), least);
      boolean first = nearest != null && candidate.compareTo(nearest) < 0;
      if (found < least || (found == least && first)) {
        nearest = candidate;
        least = found;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** As {@link Names#maybe}; {@code otherwise}, too, once the budget is used up. */
  public String maybe(String name, Collection<String> candidates, String otherwise) {
    return nearest(name, candidates)
        .map(near -> "Maybe you mean \"" + near + "\".")
        .orElse(otherwise);
  }

  /** How many more letters may be held against each other. */
  int left() {
    return mistakes.left();
  }
}
