package dev.evenhand.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an input begins if it is JSON.
 *
 * @param names of the properties of its first object
 */
record JsonStart(boolean json, List<String> names) {
  private static final Pattern BEGIN = Pattern.compile("\\A\\uFEFF?\\s*+(?:\\{|\\[\\s*+[{\\]])");

  /** A text, with the colon behind it if it is a name; or what opens or closes. */
  private static final Pattern TOKEN =
      Pattern.compile("\"(?<text>(?:[^\"\\\\]|\\\\.){0,1000})\"(?<colon>\\s*+:)?|[{}\\[\\]]");

  static JsonStart of(byte[] start) {
    String text = new String(start, StandardCharsets.UTF_8);
    Matcher begin = BEGIN.matcher(text);
    if (!begin.find()) {
      return new JsonStart(false, List.of());
    }
    List<String> names = new ArrayList<>();
    Matcher token = TOKEN.matcher(text).region(text.indexOf('{', begin.start()) + 1, text.length());
    for (int depth = 1; depth > 0 && token.find(); ) {
      String found = token.group();
      if (found.startsWith("\"")) {
        if (depth == 1 && token.group("colon") != null) {
          names.add(token.group("text"));
        }
      } else {
        depth += found.equals("{") || found.equals("[") ? 1 : -1;
      }
    }
    return new JsonStart(true, names);
  }
}
