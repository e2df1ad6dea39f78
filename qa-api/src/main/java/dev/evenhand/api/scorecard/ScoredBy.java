package dev.evenhand.api.scorecard;

/** What gives a number its score. */
public enum ScoredBy {
  /** The range it falls into. */
  RANGES,
  /** The number itself is the score. */
  VALUE,
  /** The number counts something, and each that is counted has the same points. */
  COUNT
}
