package dev.evenhand.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What differs between two texts, line by line, as {@code diff -u} and {@code git} show it. Safe
 * between threads.
 */
public final class LineDiff {
  private static final int CONTEXT = 3;

  /** Beyond that so many pairs of lines the middle is shown as replaced as a whole. */
  private static final long MOST_PAIRS = 25_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Edit> edits = new ArrayList<>();

  /**
   * A line.
   *
   * @param mark blank for one of both, {@code -} for one that goes, {@code +} for one that comes
   */
  private record Edit(char mark, String line) {
    boolean changes() {
      return mark != ' ';
    }
  }

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The lines that go and come, each with three around it; empty if the texts are equal but for how
   * lines end.
   *
   * @param name of the file
   */
  public static String of(String name, String before, String after) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    LineDiff diff = new LineDiff(before.lines().toList(), after.lines().toList());
    diff.compare();
    String hunks = diff.hunks();
    return hunks.isEmpty() ? "" : "--- %s\n+++ %s\n%s".formatted(name, name, hunks);
  }

  private void compare() {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      edits.add(new Edit(' ', before.get(start++)));
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    compare(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    before
        .subList(before.size() - end, before.size())
        .forEach(line -> edits.add(new Edit(' ', line)));
  }

  private void compare(List<String> was, List<String> is) {
    if ((long) was.size() * is.size() > MOST_PAIRS) {
      was.forEach(line -> edits.add(new Edit('-', line)));
      is.forEach(line -> edits.add(new Edit('+', line)));
      return;
    }
    int[][] common = common(was, is);
    int i = 0;
    int j = 0;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
        edits.add(new Edit(' ', was.get(i++)));
        j++;
      } else if (j == is.size() || i < was.size() && common[i + 1][j] >= common[i][j + 1]) {
        edits.add(new Edit('-', was.get(i++)));
      } else {
        edits.add(new Edit('+', is.get(j++)));
      }
    }
  }

  /** The most lines that the rests of both from a place on have in common, in their order. */
  private static int[][] common(List<String> was, List<String> is) {
    int[][] common = new int[was.size() + 1][is.size() + 1];
    for (int i = was.size() - 1; i >= 0; i--) {
      for (int j = is.size() - 1; j >= 0; j--) {
        common[i][j] =
            was.get(i).equals(is.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private String hunks() {
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (from < edits.size()) {
      int first = next(from);
      if (first == edits.size()) {
        break;
      }
      int last = first;
      for (int next = next(last + 1);
          next < edits.size() && next - last <= 2 * CONTEXT + 1;
          next = next(last + 1)) {
        last = next;
      }
      int end = Math.min(edits.size(), last + 1 + CONTEXT);
      addHunk(Math.max(from, first - CONTEXT), end, out);
      from = end;
    }
    return out.toString();
  }

  private int next(int from) {
    int at = from;
    while (at < edits.size() && !edits.get(at).changes()) {
      at++;
    }
    return at;
  }

  private void addHunk(int from, int to, StringBuilder out) {
    List<Edit> shown = edits.subList(from, to);
    out.append("@@ -%s +%s @@\n".formatted(span(from, shown, '+'), span(from, shown, '-')));
    shown.forEach(edit -> out.append(edit.mark()).append(edit.line()).append('\n'));
  }

  /** The first line and how many, of the text that has no lines with that mark. */
  private String span(int from, List<Edit> shown, char absent) {
    long earlier = edits.subList(0, from).stream().filter(edit -> edit.mark() != absent).count();
    long count = shown.stream().filter(edit -> edit.mark() != absent).count();
    return "%s,%s".formatted(count == 0 ? earlier : earlier + 1, count);
  }
}
