package dev.evenhand.engine.calibration.verdict;

/**
 * Whether a reviewer's severity is more than chance, and large enough to matter.
 *
 * @param p two-sided probability of such a severity if the reviewer were like the others
 * @param adjustedP with the number of reviewers and criteria in mind: the share of false findings
 *     at which it still counts
 * @param beyondChance whether {@code adjustedP} is at most {@link VerdictRules#FALSE_DISCOVERIES}
 * @param matters whether the estimate is at least the size that matters
 */
public record SeverityVerdict(double p, double adjustedP, boolean beyondChance, boolean matters) {
  /** Whether it is told as a finding: beyond chance, and of a size that matters. */
  public boolean isFinding() {
    return beyondChance && matters;
  }
}
