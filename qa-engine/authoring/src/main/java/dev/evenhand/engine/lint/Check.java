package dev.evenhand.engine.lint;

/** Looks for one thing in a card. */
interface Check {
  /** Tells all that it finds. */
  void run(LintedCard card, Findings found);

  /** Takes what is found. */
  interface Findings {
    void add(String path, String message, String remedy);
  }
}
