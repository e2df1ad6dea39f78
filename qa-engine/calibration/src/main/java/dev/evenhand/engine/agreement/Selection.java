package dev.evenhand.engine.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Part of a table's ratings as a table of its own. All items stay named. */
final class Selection {
  private Selection() {}

  /** The table less the ratings of one rater, by place in its list. */
  static RatingTable withoutRater(RatingTable table, int rater) {
    return of(table, table.codebook(), rater, rating -> table.rater(rating) != rater);
  }

  /** The table less the ratings of one item, by place in its list. */
  static RatingTable withoutItem(RatingTable table, int item) {
    int start = table.start(item);
    int end = table.end(item);
    return of(
        table, table.codebook(), table.raters().size(), rating -> rating < start || rating >= end);
  }

  /** The table less the ratings in some categories, which are no categories of it then. */
  static RatingTable withoutCategories(RatingTable table, Set<String> labels) {
    List<Category> declared = table.codebook().declaration();
    Codebook codebook =
        declared == null
            ? table.codebook()
            : Codebook.declared(
                declared.stream().filter(one -> !labels.contains(one.label())).toList());
    List<Category> categories = table.categories();
    return of(
        table,
        codebook,
        table.raters().size(),
        rating -> !labels.contains(categories.get(table.category(rating)).label()));
  }

  /**
   * The table with the categories of these weights.
   *
   * @throws IllegalArgumentException if it has a category that they do not know
   */
  static RatingTable weighted(RatingTable table, CategoryWeights weights) {
    List<String> unknown = weights.unknown(table.categories());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "The weights know no category '%s'. Maybe leave those ratings out, or name it among the weights."
              .formatted(unknown.get(0)));
    }
    return of(table, weights.codebook(), table.raters().size(), rating -> true);
  }

  private static RatingTable of(
      RatingTable table, Codebook codebook, int goneRater, IntPredicate isKept) {
    int[] starts = new int[table.items().size() + 1];
    int[] rows = new int[table.size()];
    int kept = 0;
    for (int item = 0; item < table.items().size(); item++) {
      for (int rating = table.start(item); rating < table.end(item); rating++) {
        rows[kept] = rating;
        kept += isKept.test(rating) ? 1 : 0;
      }
      starts[item + 1] = kept;
    }
    List<String> raters = new ArrayList<>(table.raters());
    RefusalLog refusals = table.refusalLog();
    if (goneRater < raters.size()) {
      String name = raters.remove(goneRater);
      refusals = refusals.only(refusal -> !refusal.rater().equals(name));
    }
    return new RatingTable(
        table.items(),
        List.copyOf(raters),
        table.codebook(),
        codebook,
        starts,
        rows,
        rating -> table.rater(rating) - (table.rater(rating) > goneRater ? 1 : 0),
        table::code,
        table.times(),
        refusals);
  }
}
