package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.words.Spelling;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names that differ by capitals and blanks only: told, and one name if that was asked for. */
final class SameNames {
  /** Of more names it is not looked at, as they would have to be held. */
  private static final int MOST = 200_000;

  private static final int SHOWN = 5;

  private final boolean merge;
  private final Map<String, String> firsts = new HashMap<>();
  private final Map<String, String> others = new LinkedHashMap<>();
  private String last = "";
  private String lastName = "";

  SameNames(boolean merge) {
    this.merge = merge;
  }

  /** The name that counts. */
  String of(String name) {
    if (name.equals(last)) {
      return lastName;
    }
    String first = first(name);
    last = name;
    lastName = merge ? first : name;
    return lastName;
  }

  private String first(String name) {
    String key = Spelling.folded(name);
    String first = firsts.get(key);
    if (first == null) {
      if (merge || firsts.size() < MOST) {
        firsts.put(key, name);
      }
      return name;
    }
    if (!first.equals(name) && others.size() < SHOWN) {
      others.putIfAbsent(name, first);
    }
    return first;
  }

  void warn(String what, Notes notes) {
    if (merge || others.isEmpty()) {
      return;
    }
    StringBuilder shown = new StringBuilder();
    others.forEach(
        (name, first) ->
            shown
                .append(shown.isEmpty() ? "" : ", ")
                .append("'%s' and '%s'".formatted(first, name)));
    notes.warn(
        Problem.warning(
            "similar-names",
            notes.at(0),
            "",
            "%s differ by capitals or blanks only, and count as several: %s".formatted(what, shown),
            "Say --same-names if they are the same."));
  }
}
