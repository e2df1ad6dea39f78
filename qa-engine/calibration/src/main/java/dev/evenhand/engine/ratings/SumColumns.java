package dev.evenhand.engine.ratings;

import dev.evenhand.engine.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Columns of numbers that are the sum or the mean of those on their left, or the first of those on
 * its right. A reviewer may come close to the mean of others by chance, so rows count only in which
 * that would be unlikely: where the others are much further apart than the cell is rounded.
 */
final class SumColumns {
  /** So many telling rows are needed. */
  private static final int TELLING = 3;

  /** How many times the rounding the others must be apart. */
  private static final int APART = 8;

  /** One row in so many may be amiss. */
  private static final int AMISS = 20;

  private final List<SheetRow> rows;
  private final Map<Integer, String> found = new TreeMap<>();

  SumColumns(List<ColumnProfile> columns, List<SheetRow> rows) {
    this.rows = rows;
    Parts left = new Parts(rows.size());
    for (ColumnProfile column : columns) {
      if (!isFound(column, left)) {
        left.add(column, rows);
      }
    }
    if (found.isEmpty() && columns.size() > 2) {
      Parts right = new Parts(rows.size());
      columns.subList(1, columns.size()).forEach(column -> right.add(column, rows));
      isFound(columns.get(0), right);
    }
  }

  /** By column what it is of which others. */
  Map<Integer, String> found() {
    return found;
  }

  private boolean isFound(ColumnProfile column, Parts parts) {
    if (parts.names.size() < 2) {
      return false;
    }
    for (boolean mean : new boolean[] {false, true}) {
      int fitting = fitting(column, parts, mean);
      if (fitting > 0) {
        found.put(
            column.column(),
            "is the %s of %s in %s of %s rows"
                .formatted(
                    mean ? "mean" : "sum", TableView.names(parts.names), fitting, rows.size()));
        return true;
      }
    }
    return false;
  }

  /** In how many rows the cell is that of the parts; 0 if it is not in the column as a whole. */
  private int fitting(ColumnProfile column, Parts parts, boolean mean) {
    int fitting = 0;
    int telling = 0;
    int amiss = 0;
    for (int i = 0; i < rows.size(); i++) {
      String cell = rows.get(i).cell(column.column());
      OptionalDouble number = CellNumber.of(cell);
      if (number.isEmpty() || parts.counts[i] < 2) {
        continue;
      }
      double rounding = CellNumber.rounding(cell);
      double expected = mean ? parts.sums[i] / parts.counts[i] : parts.sums[i];
      boolean fits = Math.abs(number.getAsDouble() - expected) <= rounding * (1 + 1e-9);
      fitting += fits ? 1 : 0;
      amiss += fits ? 0 : 1;
      boolean tells =
          mean ? parts.highs[i] - parts.lows[i] >= APART * rounding : parts.positive[i] > 1;
      telling += fits && tells ? 1 : 0;
    }
    return telling >= TELLING && amiss * AMISS <= fitting ? fitting : 0;
  }

  /** What the cells of some columns come to, by row. */
  private static final class Parts {
    private final List<String> names = new ArrayList<>();
    private final double[] sums;
    private final double[] lows;
    private final double[] highs;
    private final int[] counts;
    private final int[] positive;

    Parts(int rows) {
      sums = new double[rows];
      lows = new double[rows];
      highs = new double[rows];
      counts = new int[rows];
      positive = new int[rows];
    }

    void add(ColumnProfile column, List<SheetRow> rows) {
      names.add(column.name());
      for (int i = 0; i < rows.size(); i++) {
        OptionalDouble number = CellNumber.of(rows.get(i).cell(column.column()));
        if (number.isPresent()) {
          add(i, number.getAsDouble());
        }
      }
    }

    private void add(int row, double number) {
      lows[row] = counts[row] == 0 ? number : Math.min(lows[row], number);
      highs[row] = counts[row] == 0 ? number : Math.max(highs[row], number);
      sums[row] += number;
      counts[row]++;
      positive[row] += number > 0 ? 1 : 0;
    }
  }
}
