package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Cards that a program holds as text, by what it calls their places. */
final class TextSource {
  private TextSource() {}

  /** In the order of the places, whatever the order of a map or of rows is. */
  static void read(String name, Supplier<? extends Map<String, String>> cards, CardSink sink) {
    SortedMap<String, String> byOrigin;
    try {
      byOrigin = new TreeMap<>(Objects.requireNonNull(cards.get(), "the texts"));
    } catch (RuntimeException e) {
      sink.addWhole(failed(name, e));
      return;
    }
    CardSource source = new CardSource(name, sink);
    for (Map.Entry<String, String> card : byOrigin.entrySet()) {
      if (!source.hasRoom()) {
        return;
      }
      String text = card.getValue();
      if (text == null) {
        source.add(missing(card.getKey()));
      } else {
        source.add(card.getKey(), text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** A column may hold SQL NULL; the other rows are cards all the same. */
  private static Problem missing(String origin) {
    return Problem.unreadable(
        "no-text",
        Location.of(origin),
        "there is no text, but null",
        "Store the card there, or leave the row out.");
  }

  /** With what the exception says, so that nobody has to look for a stack trace. */
  static Problem failed(String name, Exception e) {
    return Problem.unreadable(
        "source-failed",
        Location.of(name),
        "the cards can't be read (%s)".formatted(ToldCause.of(e)),
        "See to what fails there; the next reading tries again.");
  }
}
