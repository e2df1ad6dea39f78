package dev.evenhand.engine.model;

import java.util.List;

/** Who rated what: the ratings of an item stand together. */
public interface RatedItems {
  List<String> items();

  List<String> raters();

  /** The number of the item's first rating. */
  int start(int item);

  /** One more than the number of the item's last rating. */
  int end(int item);

  /** The rater of a rating, by place in {@link #raters()}. */
  int rater(int rating);
}
