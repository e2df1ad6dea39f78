package dev.evenhand.engine.text;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What there is to say of one code of problems. Immutable.
 *
 * @param code such as {@code unknown-property}
 * @param group what the problem is of, such as "Single values"
 * @param why the reason for which it is told
 * @param says a problem of this code, as it is told; or what such problems tell, in general words
 * @param remedy what to do, beside general words; empty where the problem tells it
 * @param context what the example is a part of, such as {@code card}; empty if there is none
 * @param changes from what is wrong to what is right; empty where the cause is no text, as with
 *     files that are missing
 */
public record ProblemPage(
    String code,
    String group,
    String why,
    String says,
    String remedy,
    String context,
    List<Change> changes) {
  /**
   * A change that mends an example. Immutable.
   *
   * @param before what is wrong
   * @param after what is right
   */
  public record Change(String before, String after) {
    public Change {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }

  public ProblemPage {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(says, "says");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(context, "context");
    changes = Copies.list(changes, "changes");
  }

  /** The page for a terminal, each line ended. */
  public String text() {
    return "%s (%s)\n\nIt says:\n%s\nWhy:\n%s\n".formatted(code, group, shown(says), shown(why))
        + mending();
  }

  private String mending() {
    if (!remedy.isEmpty()) {
      return "What to do:\n" + shown(remedy);
    }
    return changes.isEmpty()
        ? "No example is run for this code: its cause is more than a few lines of text.\n"
        : "Before:\n%s\nAfter:\n%s".formatted(before(), after());
  }

  private String before() {
    return changes.stream().map(Change::before).map(ProblemPage::shown).collect(joined());
  }

  private String after() {
    return changes.stream().map(Change::after).map(ProblemPage::shown).collect(joined());
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("  ...\n");
  }

  private static String shown(String text) {
    return text.isEmpty()
        ? "  (nothing)\n"
        : text.lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
  }
}
