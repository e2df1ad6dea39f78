package dev.evenhand.api.scorecard;

/** Between which limits the score of a node stays, after everything else. */
public enum Bounds {
  /** At least 0 and at most what was possible. */
  CAPPED,
  /** At least 0; bonus may lift it above what was possible. */
  UNCAPPED,
  /** Anything. */
  UNBOUNDED
}
