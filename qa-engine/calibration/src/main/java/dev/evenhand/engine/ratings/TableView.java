package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.engine.sheet.OpenSheet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table by what its columns are called and what their first cells look like. */
final class TableView {
  private static final int SHOWN = 5;

  private final OpenSheet sheet;
  private final RatingColumns columns;
  private final List<ColumnProfile> profiles;

  TableView(OpenSheet sheet, RatingColumns columns) {
    this.sheet = sheet;
    this.columns = columns;
    this.profiles =
        IntStream.range(0, sheet.names().size())
            .mapToObj(i -> ColumnProfile.of(i, sheet.names().get(i), sheet.first()))
            .toList();
  }

  OpenSheet sheet() {
    return sheet;
  }

  RatingColumns columns() {
    return columns;
  }

  List<ColumnProfile> profiles() {
    return profiles;
  }

  int headerLine() {
    return sheet.headerLine();
  }

  String name(int column) {
    return sheet.names().get(column);
  }

  /** The column of the item; the first if none is called so and it tells rows apart; else -1. */
  int item() {
    Integer found = columns.places().get(RatingColumn.ITEM);
    if (found != null) {
      return found;
    }
    boolean free = !profiles.isEmpty() && !columns.places().containsValue(0);
    return free && profiles.get(0).isKey() ? 0 : -1;
  }

  /** What may be answers and has no other part. */
  List<ColumnProfile> answers() {
    int item = item();
    Set<Integer> taken =
        columns.places().entrySet().stream()
            .filter(
                entry ->
                    entry.getKey() != RatingColumn.VALUE || columns.isCertain(RatingColumn.VALUE))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    return profiles.stream()
        .filter(one -> one.column() != item && !taken.contains(one.column()))
        .filter(ColumnProfile::mayBeAnswers)
        .toList();
  }

  /** The answers, and columns that are empty so far where more rows follow. */
  List<ColumnProfile> answersAndLater() {
    if (sheet.isWhole()) {
      return answers();
    }
    int item = item();
    return profiles.stream()
        .filter(
            one ->
                answers().contains(one)
                    || one.mayBeginLater()
                        && one.column() != item
                        && !columns.places().containsValue(one.column()))
        .toList();
  }

  /** That those of these columns that can't be found are needed. */
  Checked<Layout> absent(RatingColumn... needed) {
    return Checked.failed(
        columns.missing(List.of(needed).stream().filter(column -> !columns.has(column)).toList()));
  }

  static String shown(List<ColumnProfile> columns) {
    return names(columns.stream().map(ColumnProfile::name).toList());
  }

  static String names(List<String> names) {
    return names.stream().limit(SHOWN).collect(Collectors.joining(", "))
        + (names.size() > SHOWN ? " and %s more".formatted(names.size() - SHOWN) : "");
  }
}
