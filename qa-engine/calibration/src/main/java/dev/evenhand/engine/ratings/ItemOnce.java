package dev.evenhand.engine.ratings;

import dev.evenhand.engine.sheet.SheetRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where each row has an item of its own, another column may name what reviewers have in common. */
final class ItemOnce {
  private static final int ROWS = 4;

  private ItemOnce() {}

  /** Warns of it, unless the item was said or is called as it should be. */
  static void warn(TableView table, Notes notes) {
    List<SheetRow> rows = table.sheet().first();
    Integer rater = table.columns().places().get(RatingColumn.RATER);
    int item = table.item();
    if (rater == null
        || item < 0
        || rows.size() < ROWS
        || table.columns().isCertain(RatingColumn.ITEM)
        || !table.profiles().get(item).isKey()) {
      return;
    }
    table.profiles().stream()
        .filter(one -> one.column() != item && one.column() != rater && !one.name().isEmpty())
        .filter(one -> isShared(one, rater, rows))
        .findFirst()
        .ifPresent(
            one ->
                notes.doubtful(
                    "item-once",
                    table.headerLine(),
                    "item",
                    "each '%s' stands in one row, so nothing is rated twice, while reviewers have '%s' in common"
                        .formatted(table.name(item), one.name()),
                    "Use qa's option --item-column '%s' if that is the item."
                        .formatted(one.name())));
  }

  /** Whether most of its cells stand with two reviewers or more, and with none of them twice. */
  private static boolean isShared(ColumnProfile column, int rater, List<SheetRow> rows) {
    Map<String, Set<String>> raters = new HashMap<>();
    for (SheetRow row : rows) {
      Set<String> of = raters.computeIfAbsent(row.cell(column.column()), any -> new HashSet<>());
      if (!of.add(row.cell(rater))) {
        return false;
      }
    }
    long shared = raters.values().stream().filter(of -> of.size() > 1).count();
    return raters.size() > 1 && 2 * shared >= raters.size();
  }
}
