package dev.evenhand.api.scorecard;

/** What an interaction without an opportunity for an error counts in the accuracy by unit. */
public enum NoOpportunity {
  /** It has no error, so it counts as clean. */
  CLEAN,
  /** It is left out. */
  EXCLUDED
}
