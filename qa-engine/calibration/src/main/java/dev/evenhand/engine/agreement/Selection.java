package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.IntColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Part of a table's ratings as a table of its own. All items stay named. */
final class Selection {
  private final RatingTable table;

  /** By number of the rating. */
  private final BitSet gone = new BitSet();

  private Selection(RatingTable table) {
    this.table = table;
  }

  /** The table less the ratings of one rater, by place in its list. */
  static RatingTable withoutRater(RatingTable table, int rater) {
    var selection = new Selection(table);
    for (int rating = 0; rating < table.size(); rating++) {
      selection.gone.set(rating, table.rater(rating) == rater);
    }
    return selection.table(table.codebook(), rater);
  }

  /** The table less the ratings in some categories, which are no categories of it then. */
  static RatingTable withoutCategories(RatingTable table, Set<String> labels) {
    var selection = new Selection(table);
    for (int rating = 0; rating < table.size(); rating++) {
      String label = table.categories().get(table.category(rating)).label();
      selection.gone.set(rating, labels.contains(label));
    }
    List<Category> declared = table.codebook().declaration();
    Codebook codebook =
        declared == null
            ? table.codebook()
            : Codebook.declared(
                declared.stream().filter(one -> !labels.contains(one.label())).toList());
    return selection.table(codebook, table.raters().size());
  }

  private RatingTable table(Codebook whole, int goneRater) {
    var kept = new IntColumn();
    int[] starts = new int[table.items().size() + 1];
    for (int item = 0; item < table.items().size(); item++) {
      for (int rating = table.start(item); rating < table.end(item); rating++) {
        if (!gone.get(rating)) {
          kept.add(rating);
        }
      }
      starts[item + 1] = kept.size();
    }
    Codebook codebook = restricted(whole, kept);
    int[] codes = new int[table.codebook().size()];
    Arrays.setAll(codes, code -> codebook.find(table.codebook().text(code)));
    List<String> raters = new ArrayList<>(table.raters());
    List<Refusal> refusals = table.refusals();
    if (goneRater < raters.size()) {
      String name = raters.remove(goneRater);
      refusals = refusals.stream().filter(refusal -> !refusal.rater().equals(name)).toList();
    }
    return new RatingTable(
        table.items().toArray(String[]::new),
        raters.toArray(String[]::new),
        codebook,
        starts,
        kept.map(rating -> table.rater(rating) - (table.rater(rating) > goneRater ? 1 : 0)),
        kept.map(rating -> codes[table.code(rating)]),
        times(kept),
        hasReplicates(starts, kept),
        refusals);
  }

  private Codebook restricted(Codebook whole, IntColumn kept) {
    if (whole.declaration() != null) {
      return whole;
    }
    boolean[] used = new boolean[whole.size()];
    for (int i = 0; i < kept.size(); i++) {
      used[table.code(kept.get(i))] = true;
    }
    return whole.restrictedTo(used);
  }

  private long @Nullable [] times(IntColumn kept) {
    long[] millis = table.millis();
    if (millis == null) {
      return null;
    }
    long[] times = new long[kept.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = millis[kept.get(i)];
    }
    return times;
  }

  private boolean hasReplicates(int[] starts, IntColumn kept) {
    for (int item = 0; item + 1 < starts.length && table.hasReplicates(); item++) {
      for (int i = starts[item] + 1; i < starts[item + 1]; i++) {
        if (table.rater(kept.get(i)) == table.rater(kept.get(i - 1))) {
          return true;
        }
      }
    }
    return false;
  }
}
