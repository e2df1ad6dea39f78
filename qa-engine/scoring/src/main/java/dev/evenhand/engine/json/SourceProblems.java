package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.NameGuesses;
import dev.evenhand.api.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came up while one source was read: the problems so far, where it has no usable value, and
 * where each value of the model stands in it. Mutable; for one thread.
 */
public final class SourceProblems {
  /** More are counted and not listed: nobody corrects a thousand mistakes one by one. */
  public static final int MAX_PROBLEMS = 1_000;

  private static final int LONGEST_PATH = 300;

  private final SourceText source;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> notices = new ArrayList<>();
  private final PointerSet unusable = new PointerSet();
  private final PointerSet doubtful = new PointerSet();
  private final Map<String, Cursor> cursors = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final NameGuesses guesses = new NameGuesses();
  private int unlisted;
  private boolean unfinished;

  public SourceProblems(SourceText source) {
    this.source = source;
  }

  public SourceText source() {
    return source;
  }

  /** Where there is no usable value: the model has a placeholder there. */
  public PointerSet unusable() {
    return unusable;
  }

  /** Where values were given twice: the first is used, but the second may have been meant. */
  public PointerSet doubtful() {
    return doubtful;
  }

  /** Guesses what names in the source were meant to be. */
  public NameGuesses guesses() {
    return guesses;
  }

  /** Notes that {@code cursor} was read. */
  void visited(Cursor cursor) {
    cursors.putIfAbsent(cursor.pointer(), cursor);
  }

  /** Notes that what the model has at {@code pointer} stands elsewhere in the source. */
  public void alias(String pointer, String actual) {
    aliases.put(pointer, actual);
  }

  /** Where the source has what the model has at {@code pointer}. */
  public String actual(String pointer) {
    String actual = "";
    int at = 0;
    while (at < pointer.length()) {
      int next = pointer.indexOf('/', at + 1);
      int end = next < 0 ? pointer.length() : next;
      actual += pointer.substring(at, end);
      actual = aliases.getOrDefault(actual, actual);
      at = end;
    }
    return actual;
  }

  /** What was read at a pointer of the source, or null. */
  public @Nullable Cursor at(String actual) {
    return cursors.get(actual);
  }

  /** The place of a pointer of the source: its value, or the nearest around it that exists. */
  public Location locationOf(String actual) {
    String around = actual;
    while (true) {
      Cursor cursor = cursors.get(around);
      if (cursor != null) {
        return source.at(cursor.node().start());
      }
      if (around.isEmpty()) {
        return source.at(0);
      }
      around = around.substring(0, around.lastIndexOf('/'));
    }
  }

  public void add(Problem problem) {
    if (isFull()) {
      skip();
      return;
    }
    String path = problem.path();
    boolean fits = path.length() <= LONGEST_PATH;
    problems.add(
        fits ? problem : problem.at(problem.location(), path.substring(0, LONGEST_PATH) + "..."));
  }

  /** Takes note of how something was read that was open; it is no problem. */
  public void note(Problem notice) {
    if (notices.size() < MAX_PROBLEMS) {
      notices.add(notice);
    }
  }

  /** How the source was read where it left that open. */
  public List<Problem> notices() {
    return notices;
  }

  /** Counts a problem that is not listed. */
  void skip() {
    unlisted++;
  }

  /** Notes that there may be more problems than are counted. */
  public void unfinished() {
    unfinished = true;
  }

  boolean isFull() {
    return problems.size() >= MAX_PROBLEMS;
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** In the order of the source. */
  public List<Problem> list() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(
        Comparator.comparingInt((Problem problem) -> problem.location().line())
            .thenComparingInt(problem -> problem.location().column())
            .thenComparing(Problem::path)
            .thenComparing(Problem::code));
    if (unlisted > 0) {
      sorted.add(
          Problem.error(
              "too-many-problems",
              source.at(source.text().length()),
              "",
              "%s%s more problems are not listed"
                  .formatted(unfinished ? "at least " : "", unlisted),
              "Correct those above first."));
    }
    return sorted;
  }
}
