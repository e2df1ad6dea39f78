package dev.evenhand.engine.json;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value of another type was likely meant to be. */
final class LooseValue {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,20}(?:[.,][0-9]{1,20})? ?%?");
  private static final Set<String> YES = Set.of("true", "yes", "y", "ja", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "n", "nein", "off", "0");

  private LooseValue() {}

  /** How to write it; null if that can't be said. */
  static @Nullable String meant(Node node, String wanted) {
    String value = written(node);
    if (value == null) {
      return null;
    }
    if (wanted.equals("a number") && NUMBER.matcher(value).matches()) {
      return value.replaceAll("[+% ]", "").replace(',', '.').replaceFirst("^(-?)0+(?=[0-9])", "$1");
    }
    if (wanted.equals("true or false")) {
      String word = value.toLowerCase(Locale.ROOT);
      return YES.contains(word) ? "true" : NO.contains(word) ? "false" : null;
    }
    return null;
  }

  private static @Nullable String written(Node node) {
    if (node instanceof Node.Str text) {
      return text.value().strip();
    }
    return node instanceof Node.Num number ? number.written() : null;
  }
}
