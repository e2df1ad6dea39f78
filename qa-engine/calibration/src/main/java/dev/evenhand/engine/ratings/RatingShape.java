package dev.evenhand.engine.ratings;

import java.util.Locale;

/** How a table holds ratings. */
public enum RatingShape {
  /** A row a rating: item, rater, value. */
  LONG("a row a rating"),
  /** A row an item, a column a reviewer. */
  REVIEWERS("a row an item and a column a reviewer"),
  /** A row an item and reviewer, a column a question. */
  QUESTIONS("a row an item and reviewer, and a column a question"),
  /** A row an item, a column a category, in each cell how many reviewers chose it. */
  COUNTS("a row an item and a column a category, with counts");

  private final String text;

  RatingShape(String text) {
    this.text = text;
  }

  /** What a row and a column are. */
  public String text() {
    return text;
  }

  /** The option that says so. */
  String option() {
    return "--shape " + name().toLowerCase(Locale.ROOT);
  }
}
