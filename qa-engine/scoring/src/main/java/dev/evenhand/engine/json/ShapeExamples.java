package dev.evenhand.engine.json;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in lists and objects whose form nobody guesses who has not seen one. */
final class ShapeExamples {
  private static final Pattern INDEX = Pattern.compile("[0-9]+");

  /** An entry of each list, by its property. */
  private static final Map<String, String> ENTRIES =
      Map.of(
          "autoFail", "{\"on\": [\"no\"]}",
          "bands", "{\"from\": 80, \"label\": \"Good\"}",
          "options", "{\"value\": \"good\", \"score\": 100}",
          "tests", "{\"name\": \"...\", \"answers\": {}, \"expect\": {\"percent\": 100}}");

  private static final Map<String, String> OBJECTS =
      Map.of("scoring", "{\"passMark\": 80}", "expect", "{\"outcome\": \"PASSED\"}");

  private ShapeExamples() {}

  /** One for the value at {@code path}, a JSON Pointer; null if there is none. */
  static @Nullable String of(String path, String wanted) {
    String last = last(path);
    if (wanted.equals("a list")) {
      String entry = ENTRIES.get(last);
      return entry == null ? null : "[" + entry + "]";
    }
    if (!wanted.equals("an object")) {
      return null;
    }
    return INDEX.matcher(last).matches()
        ? ENTRIES.get(last(path.substring(0, path.length() - last.length() - 1)))
        : OBJECTS.get(last);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
