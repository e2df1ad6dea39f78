package dev.evenhand.engine.model;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;

/** Small rating tables, written down as they are read. */
public final class Items {
  private Items() {}

  /**
   * Items written as values in the order of raters A, B, C ..., separated by blanks; a dash is a
   * missing rating, and values joined by commas are replicates.
   */
  public static RatingTable of(String... items) {
    RatingTableBuilder builder = RatingTable.builder().allowReplicates();
    for (int item = 0; item < items.length; item++) {
      String[] cells = items[item].split(" ", -1);
      for (int rater = 0; rater < cells.length; rater++) {
        for (String value : cells[rater].split(",", -1)) {
          if (!value.equals("-")) {
            builder.add("item" + (100 + item), String.valueOf((char) ('A' + rater)), value);
          }
        }
      }
    }
    return builder.build();
  }
}
