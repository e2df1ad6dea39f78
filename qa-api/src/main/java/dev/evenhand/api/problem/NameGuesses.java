package dev.evenhand.api.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses which known names misspelt ones were meant to be, as {@link Names} does, for a source
 * that may have many of them. Guesses share a budget, counted in letters held against each other;
 * beyond it there are none, as thousands would help nobody.
 *
 * <p>Mutable; for one thread.
 */
public final class NameGuesses {
  /** Letters held against each other in all guesses: a tenth of a second. */
  static final int MOST = 20_000_000;

  private static final int LONGEST = 100;

  private int left = MOST;

  /** Starts with the whole budget. */
  public NameGuesses() {}

  /** As {@link Names#nearest}; empty, too, once the budget is used up. */
  public Optional<String> nearest(String name, Collection<String> candidates) {
    if (name.length() > LONGEST || left <= 0) {
      return Optional.empty();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    int least = Math.max(1, name.length() / 3) + 1;
    String nearest = null;
    for (String candidate : candidates) {
      int mistakes = mistakes(wanted, candidate.toLowerCase(Locale.ROOT), least);
      boolean first = nearest != null && candidate.compareTo(nearest) < 0;
      if (mistakes < least || (mistakes == least && first)) {
        nearest = candidate;
        least = mistakes;
      }
      left -= 1 + candidate.length();
      if (left <= 0) {
        return Optional.empty(); // another might be nearer
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
    return Math.max(0, left);
  }

  /** The optimal string alignment distance, or any number above {@code most} if it is more. */
  private int mistakes(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] twoAbove = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(above, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      left -= b.length();
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + change);
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most + 1) {
        return least; // even a swap, which looks two rows back, gains one at most
      }
      int[] free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
    }
    return above[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
