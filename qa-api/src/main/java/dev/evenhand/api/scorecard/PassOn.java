package dev.evenhand.api.scorecard;

/** What is held against the pass mark and bands of a card. */
public enum PassOn {
  /** The score. */
  SCORE,
  /** The score of the critical questions alone. */
  CRITICAL
}
