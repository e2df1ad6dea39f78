package dev.evenhand.engine.ratings;

import dev.evenhand.engine.sheet.SheetRow;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cells of an item, reviewer or criterion that hold for several rows, as merged cells do: only the
 * first of the rows has the text.
 */
final class MergedCells {
  private static final List<RatingColumn> NAMES =
      List.of(RatingColumn.ITEM, RatingColumn.RATER, RatingColumn.CRITERION);

  /** Of so many cells one is empty where cells are merged. */
  private static final int SHARE = 5;

  private final Layout layout;
  private final Set<RatingColumn> merged = EnumSet.noneOf(RatingColumn.class);
  private final Map<RatingColumn, String> above = new EnumMap<>(RatingColumn.class);

  MergedCells(Layout layout) {
    this.layout = layout;
  }

  /** Decides from the first rows which columns have merged cells. */
  static MergedCells of(Layout layout, List<SheetRow> first, Notes notes) {
    MergedCells found = new MergedCells(layout);
    if (first.isEmpty()) {
      return found;
    }
    for (RatingColumn column : NAMES) {
      Integer place = layout.places().get(column);
      if (place != null && !first.get(0).cell(place).isEmpty()) {
        long empty = first.stream().filter(row -> row.cell(place).isEmpty()).count();
        if (SHARE * empty >= first.size()) {
          found.merged.add(column);
        }
      }
    }
    if (found.merged.isEmpty() || found.repeats(first)) {
      return new MergedCells(layout);
    }
    found.tell(first, notes);
    return found;
  }

  /** Whether ratings would stand twice if the cells were merged. */
  private boolean repeats(List<SheetRow> first) {
    Set<List<String>> seen = new HashSet<>();
    MergedCells trial = new MergedCells(layout);
    trial.merged.addAll(merged);
    for (SheetRow row : first) {
      if (!seen.add(NAMES.stream().map(column -> trial.cell(row, column)).toList())) {
        return true;
      }
    }
    return false;
  }

  private void tell(List<SheetRow> first, Notes notes) {
    RatingColumn column = merged.iterator().next();
    int place = layout.places().getOrDefault(column, 0);
    SheetRow empty =
        first.stream().filter(row -> row.cell(place).isEmpty()).findFirst().orElseThrow();
    String names =
        merged.stream().map(one -> one.names().get(0)).collect(Collectors.joining(" and the "));
    String message =
        "where the %s is empty it is the one above, as of merged cells".formatted(names);
    String remedy = "Fill in each cell if it is not.";
    Set<Integer> runs = runs(first, place);
    if (runs.size() == 1) {
      notes.guess("merged-cells", empty.line(), names, message, remedy);
    } else {
      notes.doubtful("merged-cells", empty.line(), names, message, remedy);
    }
  }

  /** The numbers of rows for which a cell holds, without the last, which may go on. */
  private static Set<Integer> runs(List<SheetRow> first, int place) {
    Set<Integer> runs = new HashSet<>();
    int run = 0;
    for (SheetRow row : first) {
      if (!row.cell(place).isEmpty() && run > 0) {
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

  /** The text of a row, or of one above where cells are merged; empty if there is none. */
  String cell(SheetRow row, RatingColumn column) {
    Integer place = layout.places().get(column);
    if (place == null) {
      return "";
    }
    String text = row.cell(place);
    if (!merged.contains(column)) {
      return text;
    }
    if (text.isEmpty()) {
      return above.getOrDefault(column, "");
    }
    above.put(column, text);
    return text;
  }
}
