package dev.evenhand.engine.evaluation;

import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads when something was; times without a zone are told, and taken as UTC. */
final class MomentBinder {
  private MomentBinder() {}

  static @Nullable Instant instant(Cursor at) {
    if (at.node() instanceof Node.Num number) {
      return told(at, MomentText.ofEpoch(number.written()), number.written());
    }
    String text = Values.text(at);
    if (text == null) {
      return null;
    }
    Instant exact = MomentText.exact(text);
    return exact == null ? told(at, MomentText.loose(text), text) : exact;
  }

  private static @Nullable Instant told(Cursor at, @Nullable Instant read, String written) {
    if (read == null) {
      reject(at, DayText.days(written));
      return null;
    }
    at.note(
        "time-read",
        "the time %s was read as %s".formatted(written, read),
        "Write date, time and zone, such as \"2026-11-01T10:00:00Z\"; qa's option --strict"
            + " refuses others.");
    return read;
  }

  private static void reject(Cursor at, List<LocalDate> days) {
    if (days.size() > 1) {
      at.reject(
          "bad-time",
          "this may be two days",
          "%s or %s".formatted(days.get(0), days.get(1)),
          "Write the one that is meant.");
    } else {
      at.reject(
          "bad-time",
          "this is not a moment in time",
          "date, time and zone, such as \"2026-11-01T10:00:00Z\"",
          "Write it as ISO 8601 with Z or an offset such as +01:00.");
    }
  }
}
