package dev.evenhand.api.scorecard;

/**
 * What a question without an answer does to an evaluation. Texts and dates may always stay empty.
 */
public enum UnansweredPolicy {
  /** The evaluation is not scored; the open questions are reported. */
  REJECT,
  /** The question leaves the score, as if it were not applicable. */
  EXCLUDE,
  /** The question earns nothing and still counts. */
  ZERO
}
