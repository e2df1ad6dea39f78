package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Drops what has no finite measure: items, raters and criteria all of whose ratings are in the
 * lowest category in use, or all in the highest; of each criterion, if thresholds are its own. What
 * is left may have new extremes, and fewer categories, so it is looked at again until there are
 * none. Who rated only what is dropped is dropped with it.
 */
final class RaschExtremes {
  private final FacetedRatings all;
  private FacetedRatings rest;

  /** Whether the lowest and the highest category are those of each criterion. */
  private final boolean byCriterion;

  RaschExtremes(FacetedRatings ratings, RaschThresholds thresholds) {
    all = ratings;
    byCriterion = thresholds == RaschThresholds.PARTIAL_CREDIT;
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
    int[] lowest = Vectors.filled(rest.criteria().size(), Integer.MAX_VALUE);
    int[] highest = Vectors.filled(rest.criteria().size(), Integer.MIN_VALUE);
    for (int k = 0; k < kept.length; k++) {
      int scale = scale(k);
      lowest[scale] = Math.min(lowest[scale], rest.place(k));
      highest[scale] = Math.max(highest[scale], rest.place(k));
    }
    boolean[] aboveLowest = new boolean[elements];
    boolean[] belowHighest = new boolean[elements];
    for (int k = 0; k < kept.length; k++) {
      int element = elementOf.applyAsInt(k);
      aboveLowest[element] |= rest.place(k) > lowest[scale(k)];
      belowHighest[element] |= rest.place(k) < highest[scale(k)];
    }
    boolean any = false;
    for (int k = 0; k < kept.length; k++) {
      int element = elementOf.applyAsInt(k);
      boolean extreme = !aboveLowest[element] || !belowHighest[element];
      kept[k] &= !extreme;
      any |= extreme;
    }
    return any;
  }

  /** Whose lowest and highest category count for a rating. */
  private int scale(int rating) {
    return byCriterion ? rest.criterion(rating) : 0;
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
