package dev.evenhand.engine.compare;

/**
 * How much two cards may be held against each other to guess what was renamed, counted in words and
 * texts compared. What is left out is counted, too.
 */
final class GuessBudget {
  /** A second's work. Two cards of a thousand questions of a dozen words each take half of it. */
  static final int MOST = 20_000_000;

  private int left = MOST;
  private int unguessed;

  /** Takes some of what is left. */
  void spend(int comparisons) {
    left -= comparisons;
  }

  /** Whether nothing is left. */
  boolean isSpent() {
    return left <= 0;
  }

  /** Notes that nothing was held against so many things that are gone. */
  void leaveOut(int things) {
    unguessed += things;
  }

  /** How many things that are gone were left out. */
  int unguessed() {
    return unguessed;
  }
}
