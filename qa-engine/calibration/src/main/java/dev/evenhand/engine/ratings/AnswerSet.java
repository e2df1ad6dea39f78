package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Utf8;
import dev.evenhand.engine.words.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several answers in one cell, whose order tells nothing. */
final class AnswerSet {
  private static final String[] SIGNS = {"|", ";", ",", "\n"};
  private static final int LONGEST = 10_000;
  private static final char BETWEEN = '|';

  private AnswerSet() {}

  /** The answers of a cell, in their order; empty if it is one answer. */
  static List<String> parts(String text) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return ofJson(text);
    }
    for (String sign : SIGNS) {
      if (text.contains(sign)) {
        List<String> parts =
            Stream.of(text.split(java.util.regex.Pattern.quote(sign), -1))
                .map(Spelling::trimmed)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1 ? parts : List.of();
      }
    }
    return List.of();
  }

  /** A list of texts, or an object that has one, as Label Studio writes choices. */
  private static List<String> ofJson(String text) {
    String object = text.startsWith("[") ? "{\"choices\":" + text + "}" : text;
    Checked<Node.Obj> tree =
        Utf8.decodeLine("", object.getBytes(StandardCharsets.UTF_8), 1)
            .flatMap(line -> JsonTree.ofLine(line, name -> name));
    Node.Obj root = tree.value().orElse(null);
    if (root == null
        || root.members().size() != 1
        || !(root.members().get(0).value() instanceof Node.Arr list)) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (Node item : list.items()) {
      String part = item instanceof Node.Str one ? Spelling.trimmed(one.value()) : "";
      if (part.isEmpty()) {
        return List.of();
      }
      parts.add(part);
    }
    return parts;
  }

  /** Whether a cell is a list of JSON, which is read as a set even if it has one answer. */
  static boolean isJson(String text) {
    return text.startsWith("{") || text.startsWith("[");
  }

  /** The same for cells with the same answers. */
  static String key(List<String> parts) {
    TreeSet<String> sorted = new TreeSet<>();
    parts.forEach(part -> sorted.add(Spelling.folded(part)));
    return String.join("\u0000", sorted);
  }

  /** The answers in one order, as people write them. */
  static String text(List<String> parts) {
    return String.join(String.valueOf(BETWEEN), new TreeSet<>(parts));
  }

  /** The key of a cell with several answers; null if it has one. */
  static @Nullable String keyOrNull(String text) {
    List<String> parts = parts(text);
    return parts.isEmpty() ? null : key(parts);
  }
}
