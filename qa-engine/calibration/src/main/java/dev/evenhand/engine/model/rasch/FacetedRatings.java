package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.arithmetic.Order;
import dev.evenhand.engine.model.RatedItems;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Ratings of items by raters on criteria, each a place on one ordered scale. The ratings of an item
 * stand together, by criterion and rater; facets are in the order of their names.
 */
final class FacetedRatings extends RatedItems {
  private final List<String> criteria;
  private final int[] criterionOf;
  private final int[] placeOf;

  private FacetedRatings(
      List<String> items,
      List<String> raters,
      List<String> criteria,
      IntUnaryOperator start,
      IntUnaryOperator rater,
      IntUnaryOperator criterion,
      IntUnaryOperator place,
      IntPredicate kept) {
    super(items, raters, start, rater, kept);
    int[] oldCriteria = column(criterion);
    int[] numbers = Order.places(oldCriteria, criteria.size());
    this.criteria = kept(criteria, numbers);
    criterionOf = Arrays.stream(oldCriteria).map(old -> numbers[old]).toArray();
    placeOf = column(place);
  }

  private int[] column(IntUnaryOperator ofSource) {
    return IntStream.range(0, size()).map(this::source).map(ofSource).toArray();
  }

  /** The ratings of all tables that have a place, put in order item by item. */
  static FacetedRatings of(SortedMap<String, RatingTable> byCriterion, OrderedScale scale) {
    List<RatingTable> tables = List.copyOf(byCriterion.values());
    List<String> items = names(tables, RatingTable::items);
    List<String> raters = names(tables, RatingTable::raters);
    int[] starts = new int[items.size() + 1];
    for (RatingTable table : tables) {
      for (int item = 0; item < table.items().size(); item++) {
        int number = Collections.binarySearch(items, table.items().get(item));
        starts[number + 1] += table.end(item) - table.start(item);
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    int[][] rows = new int[starts[items.size()]][];
    for (int criterion = 0; criterion < tables.size(); criterion++) {
      RatingTable table = tables.get(criterion);
      int[] places = scale.places(table);
      for (int item = 0; item < table.items().size(); item++) {
        int number = Collections.binarySearch(items, table.items().get(item));
        for (int k = table.start(item); k < table.end(item); k++) {
          int rater = Collections.binarySearch(raters, table.raters().get(table.rater(k)));
          rows[next[number]++] = new int[] {rater, criterion, places[table.category(k)]};
        }
      }
    }
    return new FacetedRatings(
        items,
        raters,
        List.copyOf(byCriterion.keySet()),
        item -> starts[item],
        k -> rows[k][0],
        k -> rows[k][1],
        k -> rows[k][2],
        k -> rows[k][2] >= 0);
  }

  private static List<String> names(
      Collection<RatingTable> tables, Function<RatingTable, List<String>> names) {
    return tables.stream().map(names).flatMap(List::stream).distinct().sorted().toList();
  }

  /** These ratings; what has none of them is dropped. */
  FacetedRatings only(IntPredicate kept) {
    return new FacetedRatings(
        items(), raters(), criteria, this::start, this::rater, this::criterion, this::place, kept);
  }

  /**
   * Fixes the sums of each block of parameters, which the ratings leave open, at 0: adds to the
   * lower half of a matrix of theirs. Any weight does; this one is as large as what it is added to.
   */
  double[][] fixSums(double[][] matrix, int... blocks) {
    int first = 0;
    for (int block : blocks) {
      for (int i = first; i < first + block; i++) {
        for (int j = first; j <= i; j++) {
          matrix[i][j] += (double) size() / block / block;
        }
      }
      first += block;
    }
    return matrix;
  }

  List<String> criteria() {
    return criteria;
  }

  int criterion(int rating) {
    return criterionOf[rating];
  }

  /** The place of a rating on the scale, unused categories counted. */
  int place(int rating) {
    return placeOf[rating];
  }
}
