package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ratings of a table by rater and item, of those who rated the item once; which of several
 * ratings counts is not known.
 */
final class SingleRatings {
  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final RatingTable table;
  private final int[][] categories;

  SingleRatings(RatingTable table) {
    this.table = table;
    int items = table.items().size();
    categories = new int[table.raters().size()][items];
    for (int[] ofRater : categories) {
      Arrays.fill(ofRater, NONE);
    }
    for (int item = 0; item < items; item++) {
      for (int k = table.start(item); k < table.end(item); k++) {
        int[] ofRater = categories[table.rater(k)];
        ofRater[item] = ofRater[item] == NONE ? table.category(k) : SEVERAL;
      }
    }
  }

  /** The items that both rated once. */
  private List<Integer> common(String rater, String other) {
    int[] own = ofRater(rater);
    int[] others = ofRater(other);
    List<Integer> common = new ArrayList<>();
    for (int item = 0; item < own.length && item < others.length; item++) {
      if (own[item] >= 0 && others[item] >= 0) {
        common.add(item);
      }
    }
    return common;
  }

  private int[] ofRater(String rater) {
    int index = table.raters().indexOf(rater);
    return index < 0 ? new int[0] : categories[index];
  }

  /** The two raters' ratings of the items that both rated, as a table of their own. */
  RatingTable pair(String rater, String other) {
    RatingTableBuilder pair = RatingTable.builder();
    if (table.hasDeclaredCategories()) {
      pair.declare(table.categories());
    }
    for (int item : common(rater, other)) {
      String name = table.items().get(item);
      pair.add(name, rater, category(rater, item).label());
      pair.add(name, other, category(other, item).label());
    }
    return pair.build();
  }

  /** The first rater's numbers less the other's, exactly, item by item. */
  List<BigDecimal> differences(String rater, String other) {
    List<BigDecimal> differences = new ArrayList<>();
    for (int item : common(rater, other)) {
      BigDecimal own = category(rater, item).value();
      BigDecimal others = category(other, item).value();
      if (own != null && others != null) {
        differences.add(own.subtract(others));
      }
    }
    return differences;
  }

  private Category category(String rater, int item) {
    return table.categories().get(ofRater(rater)[item]);
  }
}
