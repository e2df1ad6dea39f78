package dev.evenhand.engine.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Where each value that is no number stands first; numbers are many and take no room here. */
final class FirstLines {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private final Map<String, Long> lines = new HashMap<>();

  void note(String value, long line) {
    if (!NUMBER.matcher(value).matches()) {
      lines.putIfAbsent(value, line);
    }
  }

  /** The line of a value; 0 if it is not known. */
  long of(String value) {
    return lines.getOrDefault(value, 0L);
  }
}
