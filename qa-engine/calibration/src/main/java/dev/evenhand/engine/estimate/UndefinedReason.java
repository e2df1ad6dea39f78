package dev.evenhand.engine.estimate;

/** Why there is no number. Never a zero, a one or a NaN in its place. */
public enum UndefinedReason {
  /** Nothing was rated. */
  NO_RATINGS,
  /** No item has two ratings that could agree or differ. */
  NO_PAIRS,
  /** All ratings are alike, so that agreement by chance is certain. */
  NO_VARIATION,
  /** One item says nothing about how items vary. */
  ONE_ITEM,
  /** One reviewer has nobody to agree with. */
  ONE_REVIEWER,
  /** The coefficient is of two reviewers. */
  MORE_THAN_TWO_REVIEWERS,
  /** No item was rated by all reviewers. */
  INCOMPLETE,
  /** A ratio scale has no numbers below zero. */
  NEGATIVE_VALUES,
  /** Some category is not a number. */
  NOT_NUMERIC,
  /** The coefficient goes by weights of the categories, and nobody told them. */
  NO_WEIGHTS,
  /** Reviewers share no items, not even through others. */
  DISCONNECTED,
  /** Fewer observations than the answer needs. */
  TOO_FEW,
  /** Some resample has no value of its own. */
  DEGENERATE_RESAMPLE,
  /** So many different categories that the answer would take too long. */
  TOO_MANY_CATEGORIES,
  /** So many reviewers that their pairs are not kept. */
  TOO_MANY_REVIEWERS,
  /** The literature has no interval in closed form. */
  NO_INTERVAL,
  /** The search for the best fit did not come to rest: these ratings have none, or none in time. */
  NOT_CONVERGED
}
