package dev.evenhand.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What differs between two texts, line by line, as {@code git diff} shows it. How lines end belongs
 * to them, so {@code patch -p1} and {@code git apply} make the one text of the other. Safe between
 * threads.
 */
public final class LineDiff {
  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\\ No newline at end of file";

  private final List<String> before;
  private final List<String> after;
  private final List<LineChange> changes;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.changes = new LineMatching(before, after).changes();
  }

  /**
   * The lines that go and come, each with three around it; empty if the texts are equal.
   *
   * @param name of the file; where it leads down from the current folder it is told with the usual
   *     {@code a/} and {@code b/} before it, which programs take off again
   */
  public static String of(String name, String before, String after) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    String hunks = new LineDiff(lines(before), lines(after)).hunks();
    return hunks.isEmpty()
        ? ""
        : "--- %s\n+++ %s\n%s".formatted(header("a/", name), header("b/", name), hunks);
  }

  /** A name ends with its line; one with blanks needs a tab to say where. */
  private static String header(String side, String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    String line = leadsDown(plain) ? side + withoutDots(plain) : plain;
    return line.contains(" ") ? line + "\t" : line;
  }

  /** Programs refuse other paths in a diff, whatever stands before them. */
  private static boolean leadsDown(String name) {
    return !name.matches("(?s)/.*|\\\\.*|[A-Za-z]:[/\\\\].*|(.*[/\\\\])?[.][.]([/\\\\].*)?");
  }

  /** "./cards//a.json" is "cards/a.json": git takes no other. */
  private static String withoutDots(String name) {
    return name.replaceAll("(?<=^|/)[.]?/+", "");
  }

  /** Each with its end, as patches know them: "\r\n" is one, a lone "\r" is none. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(at, next));
      at = next;
    }
    return lines;
  }

  private String hunks() {
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (from < changes.size()) {
      int to = from + 1;
      while (to < changes.size()
          && changes.get(to).goesFrom() - changes.get(to - 1).goesTo() <= 2 * CONTEXT) {
        to++;
      }
      addHunk(changes.subList(from, to), out);
      from = to;
    }
    return out.toString();
  }

  private void addHunk(List<LineChange> near, StringBuilder out) {
    LineChange first = near.get(0);
    LineChange last = near.get(near.size() - 1);
    int above = Math.min(CONTEXT, first.goesFrom());
    int below = Math.min(CONTEXT, before.size() - last.goesTo());
    out.append(
        "@@ -%s +%s @@\n"
            .formatted(
                span(first.goesFrom() - above, last.goesTo() + below),
                span(first.comesFrom() - above, last.comesTo() + below)));
    int at = first.goesFrom() - above;
    for (LineChange change : near) {
      add(' ', before.subList(at, change.goesFrom()), out);
      add('-', before.subList(change.goesFrom(), change.goesTo()), out);
      add('+', after.subList(change.comesFrom(), change.comesTo()), out);
      at = change.goesTo();
    }
    add(' ', before.subList(at, at + below), out);
  }

  /** The number of the first line and how many, or the line above where there are none. */
  private static String span(int from, int to) {
    return "%s,%s".formatted(from == to ? from : from + 1, to - from);
  }

  private static void add(char mark, List<String> lines, StringBuilder out) {
    for (String line : lines) {
      out.append(mark).append(line);
      if (!line.endsWith("\n")) {
        out.append('\n').append(NO_LINE_END).append('\n');
      }
    }
  }
}
