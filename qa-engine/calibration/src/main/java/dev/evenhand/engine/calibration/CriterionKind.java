package dev.evenhand.engine.calibration;

/** What a criterion is of. */
public enum CriterionKind {
  /** One question, or whatever a ratings file calls a criterion. */
  QUESTION,
  /** A section of the card: its score in percent. */
  SECTION,
  /** The whole score, in percent. */
  TOTAL
}
