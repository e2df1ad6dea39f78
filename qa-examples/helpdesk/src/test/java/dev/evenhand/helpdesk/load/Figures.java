package dev.evenhand.helpdesk.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long each submission took, and all of them together. */
record Figures(List<Duration> each, Duration all) {
  Figures {
    each = each.stream().sorted().toList();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d in %.1f s, %.0f a second; p50 %d ms, p99 %d ms, slowest %d ms",
        each.size(),
        all.toMillis() / 1e3,
        each.size() / (all.toNanos() / 1e9),
        within(50),
        within(99),
        within(100));
  }

  /** The milliseconds within which this percentage was answered. */
  private long within(int percent) {
    int rank = (each.size() * percent + 99) / 100;
    return each.get(Math.max(rank, 1) - 1).toMillis();
  }
}
