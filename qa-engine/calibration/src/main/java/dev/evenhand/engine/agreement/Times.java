package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.PackedColumn;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** When ratings were given, as milliseconds; no room is taken before the first is known. */
final class Times {
  private static final long UNKNOWN = Long.MIN_VALUE;

  /** Of the rows up to the last whose time is known. */
  private final PackedColumn millis = new PackedColumn();

  /** Notes the time of a row; rows come in ascending order. */
  void set(int row, @Nullable Instant time) {
    if (time != null) {
      fill(row);
      millis.add(time.toEpochMilli());
    }
  }

  private void fill(int rows) {
    while (millis.size() < rows) {
      millis.add(UNKNOWN);
    }
  }

  /** Whether the time of some row is known, of this or of the table that this is a part of. */
  boolean areKnown() {
    return millis.size() > 0;
  }

  Optional<Instant> get(int row) {
    return millis(row) == UNKNOWN
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(millis(row)));
  }

  /** The time of a row, before all others if it is not known. */
  long millis(int row) {
    return row < millis.size() ? millis.get(row) : UNKNOWN;
  }

  /** The same rows with the times that are right. */
  Times corrected(UnaryOperator<Optional<Instant>> right) {
    var all = new Times();
    for (int row = 0; row < millis.size(); row++) {
      all.set(row, get(row).isEmpty() ? null : right.apply(get(row)).orElse(null));
    }
    return all;
  }

  /** The times of the first of these rows in their order. */
  Times of(int[] rows, int size) {
    var chosen = new Times();
    if (areKnown()) {
      for (int i = 0; i < size; i++) {
        chosen.millis.add(millis(rows[i]));
      }
    }
    return chosen;
  }
}
