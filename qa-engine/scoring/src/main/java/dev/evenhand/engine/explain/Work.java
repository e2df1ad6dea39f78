package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.Scorecard;

/**
 * How much of an explanation is computed: a score of a card costs as much as it has questions, so
 * the number of scores falls with its size. Within it everything is exact; what is left out is
 * told. All parts of an explanation together take about a second.
 */
final class Work {
  /** Questions scored in trying one other answer after the other. */
  private static final int TRYING = 100_000;

  /** Questions scored in one stage of a search. */
  private static final int SEARCHING = 150_000;

  private Work() {}

  /** How many other answers are tried of {@code card}, one at a time. */
  static int trials(Scorecard card) {
    return TRYING / Math.max(1, card.questions().size());
  }

  /** How many scores a stage of a search may take. */
  static int search(Scorecard card) {
    return SEARCHING / Math.max(1, card.questions().size());
  }
}
