package dev.evenhand.api.scorecard;

/** How one number is made of many scores. */
public enum Aggregation {
  /** The mean of the ratios: each evaluation counts alike. */
  MEAN,
  /** All that was earned over all that was possible: long evaluations count more. */
  POOLED
}
