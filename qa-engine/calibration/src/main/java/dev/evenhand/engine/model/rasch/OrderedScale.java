package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one ordered scale that several tables share. If a category is a number, numbers count, by
 * size, and names have no part; else the tables must declare the same names, in their order.
 *
 * @param categories in their order, with those that nobody used
 * @param placeOfNumber empty where names count
 */
record OrderedScale(List<Category> categories, Map<BigDecimal, Integer> placeOfNumber) {
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
      Map<BigDecimal, Integer> places = new HashMap<>();
      numbers.keySet().forEach(number -> places.put(number, places.size()));
      return new OrderedScale(List.copyOf(numbers.values()), places);
    }
    return ordered && names != null ? new OrderedScale(names, Map.of()) : null;
  }

  /** The place on this scale of each category of a table; -1 for one that has no part. */
  int[] places(RatingTable table) {
    int[] places = new int[table.categories().size()];
    Arrays.setAll(places, category -> place(table.categories().get(category), category));
    return places;
  }

  private int place(Category category, int rank) {
    BigDecimal value = category.value();
    if (placeOfNumber.isEmpty()) {
      return rank;
    }
    return value == null ? -1 : placeOfNumber.getOrDefault(value, -1);
  }
}
