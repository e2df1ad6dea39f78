package dev.evenhand.engine.ratings;

import dev.evenhand.engine.sheet.SheetRow;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Columns of whole numbers that all lie far beyond those of the others, as the numbers of orders,
 * phones and days do.
 */
final class FarColumns {
  static final String WHY = "holds numbers far beyond those of the others";

  /** How many times the largest number of the others. */
  private static final int FAR = 50;

  private static final int ROWS = 3;

  private FarColumns() {}

  /** Those among columns of numbers, if at least two others remain. */
  static List<ColumnProfile> of(List<ColumnProfile> columns, List<SheetRow> rows) {
    List<DoubleSummaryStatistics> sizes =
        columns.stream().map(column -> sizes(column, rows)).toList();
    List<Double> largest = sizes.stream().map(DoubleSummaryStatistics::getMax).sorted().toList();
    if (largest.size() < 3) {
      return List.of();
    }
    double usual = Math.max(1, largest.get((largest.size() - 1) / 2));
    List<ColumnProfile> far = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean isFar = columns.get(i).counts() || sizes.get(i).getMin() >= 1_000_000;
      if (isFar && sizes.get(i).getCount() >= ROWS && sizes.get(i).getMin() > FAR * usual) {
        far.add(columns.get(i));
      }
    }
    return columns.size() - far.size() < 2 ? List.of() : far;
  }

  private static DoubleSummaryStatistics sizes(ColumnProfile column, List<SheetRow> rows) {
    return rows.stream()
        .map(row -> CellNumber.of(row.cell(column.column())))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .summaryStatistics();
  }
}
