package dev.evenhand.engine.lint;

/** Ends the search for what a part can score of which nothing is said. */
final class NotSimple extends Exception {
  private static final long serialVersionUID = 1L;
}
