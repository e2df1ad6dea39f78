package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.model.RatedItems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Ratings of items by raters on criteria, each a place on one ordered scale. The ratings of an item
 * stand together, by criterion and rater; facets are in the order of their names.
 */
final class FacetedRatings implements RatedItems {
  private final List<String> items;
  private final List<String> raters;
  private final List<String> criteria;
  private final int[] starts;
  private final int[] raterOf;
  private final int[] criterionOf;
  private final int[] placeOf;

  private FacetedRatings(
      List<String> items,
      List<String> raters,
      List<String> criteria,
      int[] starts,
      int[] raterOf,
      int[] criterionOf,
      int[] placeOf) {
    this.items = items;
    this.raters = raters;
    this.criteria = criteria;
    this.starts = starts;
    this.raterOf = raterOf;
    this.criterionOf = criterionOf;
    this.placeOf = placeOf;
  }

  static FacetedRatings of(SortedMap<String, RatingTable> byCriterion, OrderedScale scale) {
    SortedSet<String> items = new TreeSet<>();
    SortedSet<String> raters = new TreeSet<>();
    int size = 0;
    for (RatingTable table : byCriterion.values()) {
      items.addAll(table.items());
      raters.addAll(table.raters());
      size += table.size();
    }
    var filling = new Filling(new ArrayList<>(items), new ArrayList<>(raters), size);
    filling.fill(byCriterion, scale);
    return filling.ratings(new ArrayList<>(byCriterion.keySet()));
  }

  /** The ratings of all tables, put in order item by item. */
  private static final class Filling {
    private final List<String> items;
    private final List<String> raters;
    private final int[] starts;
    private final int[] raterOf;
    private final int[] criterionOf;
    private final int[] placeOf;
    private int size;

    Filling(List<String> items, List<String> raters, int capacity) {
      this.items = items;
      this.raters = raters;
      starts = new int[items.size() + 1];
      raterOf = new int[capacity];
      criterionOf = new int[capacity];
      placeOf = new int[capacity];
    }

    void fill(SortedMap<String, RatingTable> byCriterion, OrderedScale scale) {
      var tables = new ArrayList<Columns>();
      byCriterion.values().forEach(table -> tables.add(new Columns(table, scale, raters)));
      for (int item = 0; item < items.size(); item++) {
        for (int criterion = 0; criterion < tables.size(); criterion++) {
          add(tables.get(criterion), items.get(item), criterion);
        }
        starts[item + 1] = size;
      }
    }

    private void add(Columns columns, String item, int criterion) {
      Integer number = columns.items.get(item);
      if (number == null) {
        return;
      }
      for (int k = columns.table.start(number); k < columns.table.end(number); k++) {
        int place = columns.places[columns.table.category(k)];
        if (place >= 0) {
          raterOf[size] = columns.raters[columns.table.rater(k)];
          criterionOf[size] = criterion;
          placeOf[size++] = place;
        }
      }
    }

    FacetedRatings ratings(List<String> criteria) {
      var all =
          new FacetedRatings(
              items,
              raters,
              criteria,
              starts,
              Arrays.copyOf(raterOf, size),
              Arrays.copyOf(criterionOf, size),
              Arrays.copyOf(placeOf, size));
      boolean[] kept = new boolean[size];
      Arrays.fill(kept, true);
      return all.only(kept);
    }
  }

  /** What a table calls the items, raters and categories of all. */
  private static final class Columns {
    private final RatingTable table;
    private final Map<String, Integer> items = new TreeMap<>();
    private final int[] raters;
    private final int[] places;

    Columns(RatingTable table, OrderedScale scale, List<String> ratersOfAll) {
      this.table = table;
      for (int item = 0; item < table.items().size(); item++) {
        items.put(table.items().get(item), item);
      }
      raters = table.raters().stream().mapToInt(ratersOfAll::indexOf).toArray();
      places = scale.places(table);
    }
  }

  /** These ratings; what has none of them is dropped. */
  FacetedRatings only(boolean[] kept) {
    var newItems = new ArrayList<String>();
    int[] newStarts = new int[items.size() + 1];
    int[] from = new int[placeOf.length];
    int size = 0;
    for (int item = 0; item < items.size(); item++) {
      int first = size;
      for (int k = starts[item]; k < starts[item + 1]; k++) {
        if (kept[k]) {
          from[size++] = k;
        }
      }
      if (size > first) {
        newItems.add(items.get(item));
        newStarts[newItems.size()] = size;
      }
    }
    int[] rows = Arrays.copyOf(from, size);
    int[] raterNumbers = numbers(raterOf, rows, raters.size());
    int[] criterionNumbers = numbers(criterionOf, rows, criteria.size());
    return new FacetedRatings(
        newItems,
        kept(raters, raterNumbers),
        kept(criteria, criterionNumbers),
        Arrays.copyOf(newStarts, newItems.size() + 1),
        Arrays.stream(rows).map(row -> raterNumbers[raterOf[row]]).toArray(),
        Arrays.stream(rows).map(row -> criterionNumbers[criterionOf[row]]).toArray(),
        Arrays.stream(rows).map(row -> placeOf[row]).toArray());
  }

  /** New numbers in the old order for the values of a column that occur in rows; -1 else. */
  static int[] numbers(int[] column, int[] rows, int size) {
    int[] numbers = new int[size];
    Arrays.fill(numbers, -1);
    for (int row : rows) {
      numbers[column[row]] = 0;
    }
    int next = 0;
    for (int value = 0; value < size; value++) {
      numbers[value] = numbers[value] < 0 ? -1 : next++;
    }
    return numbers;
  }

  /** Those that have a new number. */
  static <T> List<T> kept(List<T> names, int[] numbers) {
    var kept = new ArrayList<T>();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= 0) {
        kept.add(names.get(i));
      }
    }
    return Collections.unmodifiableList(kept);
  }

  @Override
  public List<String> items() {
    return items;
  }

  @Override
  public List<String> raters() {
    return raters;
  }

  List<String> criteria() {
    return criteria;
  }

  int size() {
    return placeOf.length;
  }

  @Override
  public int start(int item) {
    return starts[item];
  }

  @Override
  public int end(int item) {
    return starts[item + 1];
  }

  @Override
  public int rater(int rating) {
    return raterOf[rating];
  }

  int criterion(int rating) {
    return criterionOf[rating];
  }

  /** The place of a rating on the scale, unused categories counted. */
  int place(int rating) {
    return placeOf[rating];
  }
}
