package dev.evenhand.api.scorecard;

/** What a score comes to; spelled the same in files, API and output. */
public enum Outcome {
  /** At or above the pass mark. */
  PASSED,
  /** Below the pass mark, or a question or section that an auto-fail rule failed. */
  FAILED,
  /** Failed whatever the score, by an auto-fail rule. */
  AUTO_FAILED,
  /** There is no pass mark. */
  SCORED,
  /** Nothing was applicable, so there is no score. */
  UNDEFINED
}
