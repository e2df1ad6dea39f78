package dev.evenhand.engine.draft;

import dev.evenhand.engine.sheet.SheetRow;
import java.util.List;
import java.util.Map;

/**
 * Which columns of a table hold what.
 *
 * @param places where each stands; those that the table lacks are not there
 * @param names of all columns
 */
record TableColumns(Map<DraftColumn, Integer> places, List<String> names) {
  boolean has(DraftColumn column) {
    return places.containsKey(column);
  }

  /** What the table calls it; empty if it has none. */
  String name(DraftColumn column) {
    Integer place = places.get(column);
    return place == null ? "" : names.get(place);
  }

  /** What a row says there, without blanks around; empty also where there is no such column. */
  String cell(SheetRow row, DraftColumn column) {
    Integer place = places.get(column);
    return place == null ? "" : row.cell(place).strip();
  }
}
