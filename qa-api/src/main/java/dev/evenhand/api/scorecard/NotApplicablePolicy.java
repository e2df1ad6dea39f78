package dev.evenhand.api.scorecard;

/** What "not applicable" does to a score. */
public enum NotApplicablePolicy {
  /** The question leaves the score; its weight goes to the others at its level. */
  EXCLUDE,
  /** The question counts as fully met. */
  AWARD,
  /** The question earns nothing and still counts. */
  ZERO,
  /** The question earns the mean of its possible answers. */
  AVERAGE,
  /** The question has the ratio of all else on the card. */
  REST
}
