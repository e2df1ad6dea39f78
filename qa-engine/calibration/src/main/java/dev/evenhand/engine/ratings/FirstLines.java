package dev.evenhand.engine.ratings;

import dev.evenhand.engine.words.Numerals;
import java.util.HashMap;
import java.util.Map;

/** Where each value that is no number stands first, and some that are; numbers can be many. */
final class FirstLines {
  private static final int MOST_NUMBERS = 100;

  private final Map<String, Long> lines = new HashMap<>();
  private int numbers;

  void note(String value, long line) {
    if (lines.containsKey(value)) {
      return;
    }
    if (Numerals.isNumber(value)) {
      if (numbers == MOST_NUMBERS) {
        return;
      }
      numbers++;
    }
    lines.put(value, line);
  }

  /** The line of a value; 0 if it is not known. */
  long of(String value) {
    return lines.getOrDefault(value, 0L);
  }
}
