package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.IntColumn;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When ratings were given, as milliseconds; no room is taken before the first is known. */
final class Times {
  private static final long UNKNOWN = Long.MIN_VALUE;

  /** Of the rows up to the last whose time is known. */
  private long[] millis = new long[0];

  /** Notes the time of a row; rows come in ascending order. */
  void set(int row, @Nullable Instant time) {
    if (time != null) {
      int before = millis.length;
      if (row >= before) {
        millis = Arrays.copyOf(millis, Math.max(Math.max(64, row + 1), before + (before >> 1)));
        Arrays.fill(millis, before, millis.length, UNKNOWN);
      }
      millis[row] = time.toEpochMilli();
    }
  }

  /** Whether the time of some row is known, of this or of the table that this is a part of. */
  boolean areKnown() {
    return millis.length > 0;
  }

  Optional<Instant> get(int row) {
    return millis(row) == UNKNOWN
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(millis(row)));
  }

  /** The time of a row, before all others if it is not known. */
  long millis(int row) {
    return row < millis.length ? millis[row] : UNKNOWN;
  }

  /** The times of these rows in their order. */
  Times of(IntColumn rows) {
    var chosen = new Times();
    if (areKnown()) {
      chosen.millis = IntStream.range(0, rows.size()).mapToLong(i -> millis(rows.get(i))).toArray();
    }
    return chosen;
  }
}
