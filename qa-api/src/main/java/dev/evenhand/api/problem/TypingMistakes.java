package dev.evenhand.api.problem;

import java.util.Arrays;

/**
 * Counts typing mistakes between names: the optimal string alignment distance. Counts, too, how
 * many letters it may still hold against each other. Mutable; for one thread.
 */
final class TypingMistakes {
  private static final int[] NONE = {};

  private int left;
  private int[] twoAbove = NONE;
  private int[] above = NONE;
  private int[] row = NONE;

  /**
   * @param budget so many letters may be held against each other
   */
  TypingMistakes(int budget) {
    this.left = budget;
  }

  /** How many more letters may be held against each other. */
  int left() {
    return Math.max(0, left);
  }

  /** The mistakes that make {@code b} of {@code a}, or any number above {@code most} if more. */
  int between(String a, String b, int most) {
    left -= 1 + b.length();
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    begin(b.length());
    for (int i = 1; i <= a.length(); i++) {
      left -= b.length();
      int least = fill(a, i, b);
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

  private void begin(int letters) {
    if (row.length <= letters) {
      twoAbove = new int[letters + 1];
      above = new int[letters + 1];
      row = new int[letters + 1];
    }
    Arrays.setAll(above, j -> j);
  }

  /** Fills the row of the first {@code i} letters, and tells the least in it. */
  private int fill(String a, int i, String b) {
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
    return least;
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
