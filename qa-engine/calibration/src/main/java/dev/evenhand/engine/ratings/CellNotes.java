package dev.evenhand.engine.ratings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** How cells were read that could be read in another way: of each kind examples, and how many. */
final class CellNotes {
  private static final int SHOWN = 5;
  static final String VERBATIM = "Say --verbatim to take values as they are written.";

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /** One way of reading. */
  private static final class Kind {
    private final Set<String> examples = new LinkedHashSet<>();
    private final String text;
    private final String remedy;
    private long count;
    private long line = Long.MAX_VALUE;
    private boolean doubtful;

    Kind(String text, String remedy) {
      this.text = text;
      this.remedy = remedy;
    }
  }

  /**
   * Notes a value.
   *
   * @param text with a place for the examples
   */
  void add(String code, Value value, String text, String remedy, boolean doubtful) {
    Kind kind = kinds.computeIfAbsent(code, key -> new Kind(text, remedy));
    if (kind.examples.size() < SHOWN) {
      kind.examples.add(value.text());
    }
    kind.count += value.count();
    if (value.line() > 0) {
      kind.line = Math.min(kind.line, value.line());
    }
    kind.doubtful |= doubtful;
  }

  void tell(Notes notes) {
    kinds.forEach((code, kind) -> tell(notes, code, kind));
  }

  private static void tell(Notes notes, String code, Kind kind) {
    String examples =
        "'" + String.join("', '", kind.examples) + "'" + (kind.count == 1 ? "" : " (" + kind.count + " ratings)");
    String message = kind.text.formatted(examples);
    long line = kind.line == Long.MAX_VALUE ? 0 : kind.line;
    if (kind.doubtful) {
      notes.doubtful(code, line, "value", message, kind.remedy);
    } else {
      notes.guess(code, line, "value", message, kind.remedy);
    }
  }
}
