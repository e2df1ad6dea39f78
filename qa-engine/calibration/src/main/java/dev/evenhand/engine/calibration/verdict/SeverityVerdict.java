package dev.evenhand.engine.calibration.verdict;

/**
 * Whether a reviewer's severity is more than chance, and large enough to matter.
 *
 * @param p two-sided probability of such a severity if the reviewer were like the others
 * @param adjustedP with the number of reviewers and criteria in mind: the share of false findings
 *     at which it still counts
 * @param beyondChance whether {@code adjustedP} is at most {@link VerdictRules#FALSE_DISCOVERIES}
 * @param matters whether the estimate, or how far two reviewers of a group of two are apart, is at
 *     least the size that matters
 * @param distinct whether the reviewer stands apart from the rest, too, once those who are farther
 *     out are taken away: severities add up to 0, so one who is harsh makes all others look lenient
 */
public record SeverityVerdict(
    double p, double adjustedP, boolean beyondChance, boolean matters, boolean distinct) {
  /** Whether it is told as a finding: beyond chance, of a size that matters, and their own. */
  public boolean isFinding() {
    return beyondChance && matters && distinct;
  }
}
