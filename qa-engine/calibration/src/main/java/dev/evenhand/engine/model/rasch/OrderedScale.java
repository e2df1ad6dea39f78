package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one ordered scale that several tables share. If a category is a number, numbers count, by
 * size, and names have no part; else the tables must declare the same names, in their order.
 */
final class OrderedScale {
  private final List<Category> categories;
  private final boolean ofNumbers;
  private final SortedMap<BigDecimal, Integer> placeOfNumber = new TreeMap<>();

  private OrderedScale(List<Category> categories, boolean ofNumbers) {
    this.categories = categories;
    this.ofNumbers = ofNumbers;
    for (int place = 0; place < categories.size(); place++) {
      BigDecimal value = categories.get(place).value();
      if (value != null) {
        placeOfNumber.put(value, place);
      }
    }
  }

  /** The scale of these tables; null if nothing says how their categories are ordered. */
  static @Nullable OrderedScale of(Collection<RatingTable> tables) {
    SortedMap<BigDecimal, Category> numbers = new TreeMap<>();
    @Nullable List<Category> names = null;
    boolean ordered = true;
    for (RatingTable table : tables) {
      for (Category category : table.categories()) {
        BigDecimal value = category.value();
        if (value != null) {
          numbers.putIfAbsent(value, category);
        }
      }
      ordered &=
          table.hasDeclaredCategories() && (names == null || names.equals(table.categories()));
      names = table.categories();
    }
    if (!numbers.isEmpty()) {
      return new OrderedScale(new ArrayList<>(numbers.values()), true);
    }
    return ordered && names != null ? new OrderedScale(names, false) : null;
  }

  /** In their order, with those that nobody used. */
  List<Category> categories() {
    return categories;
  }

  /** The place on this scale of each category of a table; -1 for one that has no part. */
  int[] places(RatingTable table) {
    int[] places = new int[table.categories().size()];
    Arrays.setAll(places, category -> place(table.categories().get(category), category));
    return places;
  }

  private int place(Category category, int rank) {
    BigDecimal value = category.value();
    if (!ofNumbers) {
      return rank;
    }
    return value == null ? -1 : placeOfNumber.getOrDefault(value, -1);
  }
}
