package dev.evenhand.api.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name a misspelt one was meant to be. */
public final class Names {
  private static final int LONGEST = 100;

  private Names() {}

  /**
   * The candidate with the fewest typing mistakes (a letter wrong, missing, added, or two swapped;
   * case does not count), if that is at most a third of the name's letters; of equals the first in
   * order of the alphabet.
   */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    int most = Math.max(1, name.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - name.length()) <= most)
        .sorted()
        .min(Comparator.comparingInt(candidate -> mistakes(name, candidate)))
        .filter(candidate -> mistakes(name, candidate) <= most);
  }

  /** "Maybe you mean "x"." for the nearest candidate, else {@code otherwise}. */
  public static String maybe(String name, Collection<String> candidates, String otherwise) {
    return nearest(name, candidates)
        .map(near -> "Maybe you mean \"" + near + "\".")
        .orElse(otherwise);
  }

  /** The optimal string alignment distance. */
  private static int mistakes(String one, String two) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = two.toLowerCase(Locale.ROOT);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        d[i][j] = swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
      }
    }
    return d[a.length()][b.length()];
  }
}
