package dev.evenhand.engine.compare;

/** What of two versions' evaluations may be held beside each other. */
public enum Comparability {
  /** Ratios and outcomes: the same answers get the same of both. */
  RATIOS_AND_OUTCOMES,
  /** Ratios only: the same answers can pass by one card and fail by the other. */
  RATIOS,
  /** Nothing: the same answers, or the same work, can score otherwise. */
  NOTHING
}
