package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.words.Spelling;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names that differ by capitals and blanks only: told, and one name if that was asked for. */
final class SameNames {
  /** More names are not looked at, as they would have to be held. */
  private static final int MOST = 100_000;

  private static final int SHOWN = 5;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,30}(?:\\.0{1,30})?");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9])|\\.0+$");

  private final boolean merge;

  /** By each name that was seen the first that reads the same. */
  private final Map<String, String> known = new HashMap<>();

  private final Map<String, String> byKey = new HashMap<>();
  private final Map<String, String> others = new LinkedHashMap<>();

  SameNames(boolean merge) {
    this.merge = merge;
  }

  /** The name that counts. */
  String of(String name) {
    String first = known.get(name);
    if (first == null) {
      if (!merge && known.size() >= MOST) {
        return name;
      }
      first = byKey.computeIfAbsent(key(name), key -> name);
      known.put(name, first);
      if (!first.equals(name) && others.size() < SHOWN) {
        others.put(name, first);
      }
    }
    return merge ? first : name;
  }

  /** What names have in common that read the same; spreadsheets write 0001 as 1, and 1 as 1.0. */
  private static String key(String name) {
    return NUMBER.matcher(name).matches()
        ? ZEROS.matcher(name).replaceAll("")
        : Spelling.folded(name);
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
            "%s differ by %s only, and count as several: %s"
                .formatted(
                    what,
                    others.keySet().stream().anyMatch(name -> NUMBER.matcher(name).matches())
                        ? "capitals, blanks or zeros"
                        : "capitals or blanks",
                    shown),
            "Use qa's option --same-names if they are the same."));
  }
}
