package dev.evenhand.engine.ratings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How cells were read that could be read in another way: of each kind examples, and how many. */
final class CellNotes {
  /** Stands in a text for the values, in quotes. */
  static final String VALUES = "{values}";

  /** Stands in a text for what a value is read as. */
  static final String AS = "{as}";

  /** The way out of most readings. */
  static final String VERBATIM = "Use qa's option --verbatim to take values as they are written.";

  private static final int SHOWN = 5;

  /** By code and text. */
  private final Map<List<String>, Kind> kinds = new LinkedHashMap<>();

  /** One way of reading. */
  private static final class Kind {
    private final Set<String> values = new LinkedHashSet<>();
    private final String as;
    private final String text;
    private final String remedy;
    private long count;
    private long line = Long.MAX_VALUE;
    private boolean doubtful;

    Kind(String text, String as, String remedy) {
      this.text = text;
      this.as = as;
      this.remedy = remedy;
    }

    /** The first value alone where it is told as what it is read. */
    String shown() {
      return text.contains(AS) ? values.iterator().next() : String.join("', '", values);
    }
  }

  /** Notes a value; {@code text} says what was done with all values of this kind. */
  void add(String code, Value value, String as, String text, String remedy) {
    add(code, value, as, text, remedy, false);
  }

  /** The same where another reading would give other results. */
  void doubtful(String code, Value value, String as, String text, String remedy) {
    add(code, value, as, text, remedy, true);
  }

  private void add(
      String code, Value value, String as, String text, String remedy, boolean doubtful) {
    Kind kind = kinds.computeIfAbsent(List.of(code, text), key -> new Kind(text, as, remedy));
    if (kind.values.size() < SHOWN) {
      kind.values.add(value.text());
    }
    kind.count += value.count();
    if (value.line() > 0) {
      kind.line = Math.min(kind.line, value.line());
    }
    kind.doubtful |= doubtful;
  }

  void tell(Notes notes) {
    kinds.forEach((key, kind) -> tell(notes, key.get(0), kind));
  }

  private static void tell(Notes notes, String code, Kind kind) {
    String message =
        kind.text.replace(VALUES, "'" + kind.shown() + "'").replace(AS, "'" + kind.as + "'")
            + (kind.count == 1 ? "" : " (%s ratings)".formatted(kind.count));
    long line = kind.line == Long.MAX_VALUE ? 0 : kind.line;
    if (kind.doubtful) {
      notes.doubtful(code, line, "value", message, kind.remedy);
    } else {
      notes.guess(code, line, "value", message, kind.remedy);
    }
  }
}
