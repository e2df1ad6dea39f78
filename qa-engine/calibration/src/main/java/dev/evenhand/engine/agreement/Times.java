package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.IntColumn;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** When ratings were given, as milliseconds; no room is taken before the first is known. */
final class Times {
  static final long UNKNOWN = Long.MIN_VALUE;

  private long @Nullable [] millis;

  /** Notes the time of a row; rows come in ascending order. */
  void set(int row, @Nullable Instant time) {
    if (millis == null && time == null) {
      return;
    }
    long[] all = millis == null ? unknown(Math.max(64, row + 1)) : millis;
    if (row >= all.length) {
      int before = all.length;
      all = Arrays.copyOf(all, Math.max(row + 1, before + (before >> 1)));
      Arrays.fill(all, before, all.length, UNKNOWN);
    }
    all[row] = time == null ? UNKNOWN : time.toEpochMilli();
    millis = all;
  }

  /** The times of these rows; null if none of all is known. */
  long @Nullable [] of(IntColumn rows) {
    if (millis == null) {
      return null;
    }
    long[] chosen = new long[rows.size()];
    for (int i = 0; i < chosen.length; i++) {
      int row = rows.get(i);
      chosen[i] = row < millis.length ? millis[row] : UNKNOWN;
    }
    return chosen;
  }

  private static long[] unknown(int length) {
    long[] unknown = new long[length];
    Arrays.fill(unknown, UNKNOWN);
    return unknown;
  }
}
