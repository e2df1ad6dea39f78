package dev.evenhand.engine.ratings;

import com.google.common.collect.ImmutableList;
import dev.evenhand.engine.words.TableWords;
import java.util.List;

/** What a column of a ratings file can tell. */
public enum RatingColumn {
  /** What was rated. */
  ITEM(true, "item", "interaction"),
  /** Who rated. */
  RATER(true, "rater", "reviewer"),
  /** The rating. */
  VALUE(true, "value", "answer"),
  /** Which question; without it all ratings are of one criterion. */
  CRITERION(false, "criterion", "question"),
  /**
   * When the rating was given: ISO 8601, such as {@code 2026-01-31T14:05:00Z}; without a zone it is
   * taken as UTC, and a day alone as its beginning.
   */
  TIME(false, "time"),
  /** Whose work the item is. */
  AGENT(false, "agent"),
  /** Whether the rater is a {@code person} or a {@code model}. */
  KIND(false, "kind");

  private final boolean required;
  private final ImmutableList<String> names;

  RatingColumn(boolean required, String... names) {
    this.required = required;
    this.names = ImmutableList.copyOf(names);
  }

  /** Whether a file without it is no file of ratings. */
  public boolean isRequired() {
    return required;
  }

  /** Whose usual names it may have as well. */
  TableWords.Heads heads() {
    return TableWords.Heads.valueOf(name());
  }

  /** The names by which it is found if no other is given. */
  public List<String> names() {
    return names;
  }
}
