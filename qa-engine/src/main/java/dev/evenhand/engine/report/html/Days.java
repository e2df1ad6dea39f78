package dev.evenhand.engine.report.html;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as they are written everywhere, in UTC. */
final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Days() {}

  static String of(Instant time) {
    return DAY.format(time);
  }
}
