package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.Scorecard;

/**
 * How much of an explanation is computed: a score of a card costs as much as it has questions, so
 * the number of scores falls with its size. Within it everything is exact; what is left out is told.
 */
final class Work {
  /** Questions scored for one part of an explanation; about half a second. */
  private static final int QUESTIONS = 250_000;

  private Work() {}

  /** How many scores one part of an explanation of {@code card} may take. */
  static int scores(Scorecard card) {
    return QUESTIONS / Math.max(1, card.questions().size());
  }
}
