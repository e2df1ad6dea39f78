package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.estimate.arithmetic.Order;
import dev.evenhand.engine.model.RatedItems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The categories in use, one list for all criteria or one for each, and the step of each rating in
 * its list.
 */
final class RaschScales {
  private final List<List<Category>> lists;
  private final int[] listOf;
  private final int[] steps;

  /**
   * Scales.
   *
   * @param lists of categories, in their order
   * @param listOf for each criterion the place of its list
   * @param steps for each rating its place in the list of its criterion
   */
  private RaschScales(List<List<Category>> lists, int[] listOf, int[] steps) {
    this.lists = lists;
    this.listOf = listOf;
    this.steps = steps;
  }

  static RaschScales of(
      FacetedRatings ratings, List<Category> categories, RaschThresholds thresholds) {
    int criteria = ratings.criteria().size();
    int[] listOf =
        thresholds == RaschThresholds.RATING_SCALE
            ? new int[criteria]
            : IntStream.range(0, criteria).toArray();
    int[] steps = new int[ratings.size()];
    List<List<Category>> lists = new ArrayList<>();
    for (int list = 0; list <= Arrays.stream(listOf).max().orElse(0); list++) {
      int own = list;
      int[] rows =
          IntStream.range(0, steps.length)
              .filter(k -> listOf[ratings.criterion(k)] == own)
              .toArray();
      int[] places =
          Order.places(Arrays.stream(rows).map(ratings::place).toArray(), categories.size());
      lists.add(RatedItems.kept(categories, places));
      for (int k : rows) {
        steps[k] = places[ratings.place(k)];
      }
    }
    return new RaschScales(List.copyOf(lists), listOf, steps);
  }

  /** The categories in use, in their order; one list if criteria share it. */
  List<List<Category>> lists() {
    return lists;
  }

  /** The list of a criterion. */
  int listOf(int criterion) {
    return listOf[criterion];
  }

  /** The place of a rating in the list of its criterion. */
  int step(int rating) {
    return steps[rating];
  }

  /** How many categories the longest list has. */
  int longest() {
    return lists.stream().mapToInt(List::size).max().orElse(0);
  }

  /** For each list how many steps it has. */
  int[] heights() {
    return lists.stream().mapToInt(list -> list.size() - 1).toArray();
  }

  /** For each step of a list how many ratings reached just it. */
  int[] ratings(FacetedRatings of, int list) {
    int[] counts = new int[lists.get(list).size()];
    for (int k = 0; k < steps.length; k++) {
      if (listOf[of.criterion(k)] == list) {
        counts[steps[k]]++;
      }
    }
    return counts;
  }
}
