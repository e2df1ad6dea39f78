package dev.evenhand.api.scorecard;

/** How a section makes one score of its parts. */
public enum Method {
  /** Possible is the sum of the weights that apply, earned the sum of weight times ratio. */
  WEIGHTED,
  /**
   * Earned and possible are the sums of the parts' points, each times its weight (1 if undeclared).
   */
  POINTS,
  /** Shown and never scored. */
  NONE
}
