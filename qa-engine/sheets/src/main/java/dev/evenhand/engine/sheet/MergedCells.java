package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cells that hold for several rows, such as the item or the reviewer of each, as merged cells do:
 * only the first of the rows has the text. A workbook says which cells are merged; else it is
 * guessed where many are empty. Rows must be asked for in their order. Not thread-safe.
 */
public final class MergedCells {
  /** Of so many cells one is empty where cells are merged. */
  private static final int SHARE = 5;

  private final Map<Integer, String> words;
  private final Map<Integer, String> above = new HashMap<>();
  private final List<SheetRow> first;
  private final Set<Integer> marked = new LinkedHashSet<>();
  private int firstMarked;

  private MergedCells(Map<Integer, String> words, List<SheetRow> first) {
    this.words = words;
    this.first = first;
  }

  /**
   * Decides from the first rows which columns have merged cells.
   *
   * @param words by the number of each column that may, in order, what people call it
   * @param names the columns that tell the rows apart, those among them
   */
  public static MergedCells of(
      Map<Integer, String> words, List<Integer> names, List<SheetRow> first) {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(first, "first");
    Map<Integer, String> merged = new LinkedHashMap<>();
    words.forEach(
        (column, word) -> {
          long empty = first.stream().filter(row -> isEmpty(row, column)).count();
          boolean begins = !first.isEmpty() && !first.get(0).cell(column).isEmpty();
          if (begins && SHARE * empty >= first.size()) {
            merged.put(column, word);
          }
        });
    return new MergedCells(merged, first).repeats(names)
        ? new MergedCells(Map.of(), first)
        : new MergedCells(merged, first);
  }

  private static boolean isEmpty(SheetRow row, int column) {
    return row.cell(column).isEmpty() && !row.isNested(column) && row.problem().isEmpty();
  }

  /** Whether rows would stand twice if the cells were merged. */
  private boolean repeats(List<Integer> names) {
    Set<List<String>> seen = new HashSet<>();
    for (SheetRow row : first) {
      List<String> told = new ArrayList<>();
      names.forEach(column -> told.add(cell(row, column)));
      if (!seen.add(told)) {
        return true;
      }
    }
    return false;
  }

  /** The text of a row, or of one above where cells are merged; empty if there is none. */
  public String cell(SheetRow row, int column) {
    String text = row.cell(column);
    boolean guessed = words.containsKey(column);
    if (!guessed && !row.tellsMerged()) {
      return text;
    }
    if (!text.isEmpty()) {
      above.put(column, text);
      return text;
    }
    if (!guessed && !row.isMerged(column)) {
      above.remove(column);
      return text;
    }
    String held = above.getOrDefault(column, "");
    if (!guessed && !held.isEmpty()) {
      marked.add(row.line());
      firstMarked = firstMarked == 0 ? row.line() : firstMarked;
    }
    return held;
  }

  /** That texts were taken from above as the file says that the cells are merged; after reading. */
  public Optional<Problem> marked(String source) {
    Objects.requireNonNull(source, "source");
    return marked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.notice(
                "merged-cells",
                Location.of(source, firstMarked),
                "",
                (marked.size() == 1
                        ? "a cell of this row is merged with the one above"
                        : "cells of %s rows, this one first, are merged with those above"
                            .formatted(marked.size()))
                    + ", whose text holds for it, too",
                "Unmerge them in a copy of the sheet and fill in each if it does not."));
  }

  /** That cells are merged: a warning if they are of different numbers of rows. */
  public Optional<Problem> told(String source) {
    Objects.requireNonNull(source, "source");
    return words.keySet().stream().findFirst().map(column -> told(source, column));
  }

  private Problem told(String source, int column) {
    int line =
        first.stream()
            .filter(row -> isEmpty(row, column))
            .findFirst()
            .map(SheetRow::line)
            .orElseThrow();
    String names = words.values().stream().collect(Collectors.joining(" and the "));
    String message =
        "where the %s is empty it is the one above, as of merged cells".formatted(names);
    String remedy = "Fill in each cell if it is not.";
    Location where = line == 0 ? Location.of(source) : Location.of(source, line);
    return runs(column).size() == 1
        ? Problem.notice("merged-cells", where, names, message, remedy)
        : Problem.warning("merged-cells", where, names, message, remedy);
  }

  /** The numbers of rows for which a cell holds, without the last, which may go on. */
  private Set<Integer> runs(int column) {
    Set<Integer> runs = new HashSet<>();
    int run = 0;
    for (SheetRow row : first) {
      if (!row.cell(column).isEmpty() && run > 0) {
        runs.add(run);
        run = 0;
      }
      run++;
    }
    if (runs.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }
}
