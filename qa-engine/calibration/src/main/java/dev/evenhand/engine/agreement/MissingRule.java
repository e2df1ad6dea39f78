package dev.evenhand.engine.agreement;

import java.util.Locale;

/** What becomes of missing ratings. None is ever filled in. */
public enum MissingRule {
  /** They are left out; items with at least two ratings are compared. */
  LEFT_OUT,
  /** The items that both of the two reviewers rated. */
  RATED_BY_BOTH,
  /** The items that all reviewers rated; {@code INCOMPLETE} if there is none. */
  COMPLETE_ITEMS,
  /** {@code INCOMPLETE} if a single rating is missing. */
  COMPLETE_DATA,
  /** A model says what the ratings that are there tell about items and reviewers. */
  MODELLED;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
