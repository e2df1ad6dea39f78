package dev.evenhand.engine.agreement;

/** What becomes of missing ratings. None is ever filled in. */
public enum MissingRule {
  /** They are left out; items with at least two ratings are compared. */
  LEFT_OUT("left-out"),
  /** The items that both of the two reviewers rated. */
  RATED_BY_BOTH("rated-by-both"),
  /** The items that all reviewers rated; {@code INCOMPLETE} if there is none. */
  COMPLETE_ITEMS("complete-items"),
  /** {@code INCOMPLETE} if a single rating is missing. */
  COMPLETE_DATA("complete-data"),
  /** A model says what the ratings that are there tell about items and reviewers. */
  MODELLED("modelled");

  private final String id;

  MissingRule(String id) {
    this.id = id;
  }

  /** The name in reports. */
  public String id() {
    return id;
  }
}
