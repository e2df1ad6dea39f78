package dev.evenhand.engine.agreement;

/** What a reader should know beside a coefficient. */
public enum CoefficientWarning {
  /** Fewer than 30 items: standard errors and bounds are rough. */
  FEW_ITEMS,
  /** One category holds over 90 % of the ratings: chance-corrected values get low and unsteady. */
  PREVALENCE,
  /** Some reviewer with at least two ratings used one category only, while others used more. */
  CONSTANT_REVIEWER,
  /** Some pairs of reviewers have no value of their own and are not in the mean. */
  PAIRS_LEFT_OUT
}
