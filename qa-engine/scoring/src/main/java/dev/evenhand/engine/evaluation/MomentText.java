package dev.evenhand.engine.evaluation;

import dev.evenhand.engine.words.Spelling;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments as people and programs write them. */
final class MomentText {
  private static final int LONGEST = 40;
  private static final Pattern PARTS =
      Pattern.compile(
          "([0-9./-]{8,10})(?:[T ,]++([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9}+)?)?"
              + " ?(Z|[+-][0-9]{2}:?[0-9]{2})?)?");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{10}");
  private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{13}");

  private MomentText() {}

  /** A moment in ISO 8601 with its zone, or null. */
  static @Nullable Instant exact(String text) {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** A day, with a time and zone or without: midnight and UTC then; null if it is none. */
  static @Nullable Instant loose(String text) {
    String bare = Spelling.trimmed(text);
    Matcher parts = PARTS.matcher(bare);
    if (bare.length() > LONGEST || !parts.matches()) {
      return null;
    }
    List<LocalDate> days = DayText.days(parts.group(1));
    try {
      return days.size() == 1
          ? days.get(0).atTime(time(parts)).toInstant(zone(parts.group(5)))
          : null;
    } catch (DateTimeException e) {
      return null; // no such time of the day
    }
  }

  private static LocalTime time(Matcher parts) {
    return parts.group(2) == null
        ? LocalTime.MIDNIGHT
        : LocalTime.of(
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)));
  }

  private static ZoneOffset zone(@Nullable String written) {
    return written == null ? ZoneOffset.UTC : ZoneOffset.of(written);
  }

  /** Seconds or milliseconds since 1970 as programs count them, or null. */
  static @Nullable Instant ofEpoch(String number) {
    if (SECONDS.matcher(number).matches()) {
      return Instant.ofEpochSecond(Long.parseLong(number));
    }
    return MILLISECONDS.matcher(number).matches()
        ? Instant.ofEpochMilli(Long.parseLong(number))
        : null;
  }
}
