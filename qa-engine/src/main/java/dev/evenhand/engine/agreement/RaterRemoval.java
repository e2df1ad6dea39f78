package dev.evenhand.engine.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table less one rater. */
final class RaterRemoval {
  private final RatingTable table;
  private final int gone;

  RaterRemoval(RatingTable table, int gone) {
    this.table = table;
    this.gone = gone;
  }

  RatingTable table() {
    var kept = new IntColumn();
    int[] starts = new int[table.items().size() + 1];
    boolean[] used = new boolean[table.codebook().size()];
    for (int item = 0; item < table.items().size(); item++) {
      for (int rating = table.start(item); rating < table.end(item); rating++) {
        if (table.rater(rating) != gone) {
          kept.add(rating);
          used[table.code(rating)] = true;
        }
      }
      starts[item + 1] = kept.size();
    }
    List<String> raters = new ArrayList<>(table.raters());
    raters.remove(gone);
    Codebook codebook = table.codebook().restrictedTo(used);
    int[] codes = new int[used.length];
    Arrays.setAll(codes, code -> codebook.find(table.codebook().text(code)));
    return new RatingTable(
        table.items().toArray(String[]::new),
        raters.toArray(String[]::new),
        codebook,
        starts,
        kept.map(rating -> table.rater(rating) - (table.rater(rating) > gone ? 1 : 0)),
        kept.map(rating -> codes[table.code(rating)]),
        times(kept),
        hasReplicates(),
        table.refusals().stream()
            .filter(refusal -> !refusal.rater().equals(table.raters().get(gone)))
            .toList());
  }

  private long @Nullable [] times(IntColumn kept) {
    long[] millis = table.millis();
    if (millis == null) {
      return null;
    }
    long[] times = new long[kept.size()];
    Arrays.setAll(times, i -> millis[kept.get(i)]);
    return times;
  }

  private boolean hasReplicates() {
    if (!table.hasReplicates()) {
      return false;
    }
    for (int item = 0; item < table.items().size(); item++) {
      for (int rating = table.start(item) + 1; rating < table.end(item); rating++) {
        int rater = table.rater(rating);
        if (rater != gone && rater == table.rater(rating - 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
