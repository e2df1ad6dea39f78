package dev.evenhand.engine.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells of a sheet that are merged over several rows. Rows must be asked for in their order. */
final class MergedAreas {
  /** Of more areas the rest is not known. */
  private static final int MOST = 100_000;

  private static final int LETTERS = 26;

  private static final Pattern AREA =
      Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})");

  private final List<Area> areas = new ArrayList<>();
  private final List<Area> open = new ArrayList<>();
  private int next;

  /**
   * One of them.
   *
   * @param first the row with the text, from 1 on
   * @param last the last row
   * @param column the column with the text, from 0 on
   */
  private record Area(int first, int last, int column) {}

  /** Adds an area, such as {@code A2:A3}; others than those of several rows tell nothing. */
  void add(@Nullable String reference) {
    Matcher area = AREA.matcher(reference == null ? "" : reference);
    if (!area.matches() || areas.size() >= MOST) {
      return;
    }
    int first = Integer.parseInt(area.group(2));
    int last = Integer.parseInt(area.group(3));
    if (first < last) {
      areas.add(new Area(first, last, column(area.group(1))));
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = LETTERS * column + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  boolean isEmpty() {
    return areas.isEmpty();
  }

  /** The columns whose cells in this row are merged with those above. */
  BitSet at(int row) {
    if (next == 0) {
      areas.sort(Comparator.comparingInt(Area::first));
    }
    while (next < areas.size() && areas.get(next).first() < row) {
      open.add(areas.get(next++));
    }
    open.removeIf(area -> area.last() < row);
    BitSet columns = new BitSet();
    open.forEach(area -> columns.set(area.column()));
    return columns;
  }
}
