package dev.evenhand.engine.layout;

import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the values of a file are spelled: on one line.
 *
 * @param source the text of the file
 */
record Spelling(String source) {
  /** An object with its properties in order, a list, or a value, all on one line. */
  String inline(Node value, Part part) {
    if (value instanceof Node.Obj object) {
      List<String> members = new ArrayList<>();
      for (Node.Member member : ordered(object, part)) {
        members.add(name(member) + inline(member.value(), part.of(member.name())));
      }
      return "{" + String.join(", ", members) + "}";
    }
    if (value instanceof Node.Arr list) {
      return "["
          + String.join(", ", list.items().stream().map(item -> inline(item, part)).toList())
          + "]";
    }
    return value instanceof Node.Str text
        ? text(text.value(), text.start(), text.end())
        : source.substring(value.start(), value.end());
  }

  /** The properties in the order of the documentation; what is unknown comes last as it stood. */
  static List<Node.Member> ordered(Node.Obj object, Part part) {
    return object.members().stream()
        .sorted(Comparator.comparingInt(member -> part.place(member.name())))
        .toList();
  }

  /** The name of a property with its colon. */
  String name(Node.Member member) {
    return text(member.name(), member.nameStart(), member.nameEnd()) + ": ";
  }

  /** In the usual spelling; half characters, which no file can hold, keep their escapes. */
  private String text(String value, int start, int end) {
    return Optional.of(value)
        .filter(words -> words.codePoints().noneMatch(Spelling::isHalf))
        .map(JsonText::line)
        .orElseGet(() -> source.substring(start, end));
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
