package dev.evenhand.api.scorecard;

/** How a section makes one score of its parts. */
public enum Method {
  /** Possible is the sum of the weights that apply, earned the sum of weight times ratio. */
  WEIGHTED,
  /**
   * Earned and possible are the sums of the parts' points, each times its weight (1 if undeclared).
   */
  POINTS,
  /**
   * Possible is a declared start, earned the start less what all answers in it lost: weight times
   * (best less earned points), a missing weight being 1.
   */
  DEDUCTIONS,
  /** Shown and never scored. */
  NONE
}
