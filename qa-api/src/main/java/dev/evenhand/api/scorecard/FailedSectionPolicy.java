package dev.evenhand.api.scorecard;

/** What a section that failed to zero could have earned. */
public enum FailedSectionPolicy {
  /** What applied. */
  APPLICABLE,
  /** All that was declared: its questions that were not applicable count again. */
  DECLARED
}
