package dev.evenhand.engine.sheet.evaluation;

import dev.evenhand.engine.sheet.SheetRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether several reviewers have what is called an id, which is that of the interaction then. */
final class SharedIds {
  /** One id in so many; fewer may be slips. */
  private static final int SHARE = 5;

  private SharedIds() {}

  /** Below an id that holds for several rows, as of merged cells, the others are empty. */
  static boolean areShared(List<SheetRow> first, int id, int reviewer) {
    Map<String, Set<String>> reviewers = new HashMap<>();
    String last = "";
    for (SheetRow row : first) {
      last = row.cell(id).isEmpty() ? last : row.cell(id);
      if (!last.isEmpty() && !row.cell(reviewer).isEmpty()) {
        reviewers.computeIfAbsent(last, any -> new HashSet<>()).add(row.cell(reviewer));
      }
    }
    long shared = reviewers.values().stream().filter(of -> of.size() > 1).count();
    return shared > 0 && SHARE * shared >= reviewers.size();
  }
}
