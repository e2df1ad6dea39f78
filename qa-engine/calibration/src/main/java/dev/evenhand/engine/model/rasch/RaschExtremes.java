package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Drops what has no finite measure: items, raters and criteria all of whose ratings are in the
 * lowest category in use, or all in the highest. What is left may have new extremes, and fewer
 * categories, so it is looked at again until there are none. Who rated only what is dropped is
 * dropped with it.
 */
final class RaschExtremes {
  private final FacetedRatings all;
  private FacetedRatings rest;

  RaschExtremes(FacetedRatings ratings) {
    all = ratings;
    rest = ratings;
    while (rest.size() > 0 && drop()) {
      // One more look at the rest.
    }
  }

  private boolean drop() {
    boolean[] kept = new boolean[rest.size()];
    Arrays.fill(kept, true);
    int[] itemOf = new int[rest.size()];
    for (int item = 0; item < rest.items().size(); item++) {
      Arrays.fill(itemOf, rest.start(item), rest.end(item), item);
    }
    boolean any = mark(k -> itemOf[k], rest.items().size(), kept);
    any |= mark(rest::rater, rest.raters().size(), kept);
    any |= mark(rest::criterion, rest.criteria().size(), kept);
    if (any) {
      rest = rest.only(k -> kept[k]);
    }
    return any;
  }

  /** Takes the ratings of extreme elements of a facet out of those kept. */
  private boolean mark(IntUnaryOperator elementOf, int elements, boolean[] kept) {
    int lowest = Integer.MAX_VALUE;
    int highest = Integer.MIN_VALUE;
    int[] least = Vectors.filled(elements, Integer.MAX_VALUE);
    int[] greatest = Vectors.filled(elements, Integer.MIN_VALUE);
    for (int k = 0; k < kept.length; k++) {
      int place = rest.place(k);
      int element = elementOf.applyAsInt(k);
      lowest = Math.min(lowest, place);
      highest = Math.max(highest, place);
      least[element] = Math.min(least[element], place);
      greatest[element] = Math.max(greatest[element], place);
    }
    boolean any = false;
    for (int k = 0; k < kept.length; k++) {
      int element = elementOf.applyAsInt(k);
      boolean extreme = greatest[element] == lowest || least[element] == highest;
      kept[k] &= !extreme;
      any |= extreme;
    }
    return any;
  }

  /** The ratings that determine measures; none if nothing varies. */
  FacetedRatings rest() {
    return rest;
  }

  /** Those that were dropped, in the order of their names. */
  List<String> items() {
    return dropped(all.items(), rest.items());
  }

  List<String> raters() {
    return dropped(all.raters(), rest.raters());
  }

  List<String> criteria() {
    return dropped(all.criteria(), rest.criteria());
  }

  private static List<String> dropped(List<String> before, List<String> after) {
    var kept = new HashSet<>(after);
    return before.stream().filter(name -> !kept.contains(name)).toList();
  }
}
