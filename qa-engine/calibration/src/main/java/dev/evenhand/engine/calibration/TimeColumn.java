package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.count.PackedColumn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time, or none, of each evaluation. */
final class TimeColumn {
  private static final int NONE = -1;

  private final PackedColumn seconds = new PackedColumn();
  private final PackedColumn nanos = new PackedColumn();

  void add(@Nullable Instant time) {
    boolean first = seconds.size() == 0;
    // The last time again, so that seconds stay close together.
    long last = first ? 0 : seconds.get(seconds.size() - 1);
    seconds.add(time == null ? last : time.getEpochSecond());
    nanos.add(time == null ? NONE : time.getNano());
  }

  @Nullable Instant get(int row) {
    long nano = nanos.get(row);
    return nano == NONE ? null : Instant.ofEpochSecond(seconds.get(row), nano);
  }
}
