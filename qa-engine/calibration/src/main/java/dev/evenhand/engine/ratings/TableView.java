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
  private final int item;
  private final OtherColumns others;
  private final List<ColumnProfile> answers;

  /**
   * @param kept names of columns that hold ratings, as was said
   */
  TableView(OpenSheet sheet, RatingColumns columns, Set<String> kept) {
    this.sheet = sheet;
    this.columns = columns;
    this.profiles =
        IntStream.range(0, sheet.names().size())
            .mapToObj(i -> ColumnProfile.of(i, sheet.names().get(i), sheet.first()))
            .toList();
    this.item = findItem();
    List<ColumnProfile> free = free();
    this.others =
        OtherColumns.of(
            free.stream().filter(one -> !isPlaced(one.column())).toList(), kept, sheet.first());
    this.answers =
        free.stream().filter(one -> one.mayBeAnswers() && !others.contains(one)).toList();
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
    return item;
  }

  private int findItem() {
    Integer found = columns.places().get(RatingColumn.ITEM);
    if (found != null) {
      return found;
    }
    boolean free = !profiles.isEmpty() && !isPlaced(0);
    return free && profiles.get(0).isKey() ? 0 : -1;
  }

  private boolean isPlaced(int column) {
    return columns.places().containsValue(column);
  }

  /** What has no other part; the rating, too, if it has its column by a usual name only. */
  private List<ColumnProfile> free() {
    Set<Integer> taken =
        columns.places().entrySet().stream()
            .filter(
                entry ->
                    entry.getKey() != RatingColumn.VALUE || columns.isCertain(RatingColumn.VALUE))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    return profiles.stream()
        .filter(one -> one.column() != item && !taken.contains(one.column()))
        .toList();
  }

  /** What may be answers and has no other part. */
  List<ColumnProfile> answers() {
    return answers;
  }

  /** The answers, and columns that are empty so far where more rows follow. */
  List<ColumnProfile> answersAndLater() {
    if (sheet.isWhole()) {
      return answers;
    }
    return profiles.stream()
        .filter(one -> one.column() != item && !isPlaced(one.column()))
        .filter(one -> one.mayBeAnswers() || one.mayBeginLater())
        .filter(one -> !others.contains(one))
        .toList();
  }

  /** Whether it is told of this column alone that it is left out. */
  boolean tellsOf(ColumnProfile column) {
    return others.tells(column);
  }

  /** Says which columns that might be ratings are left out. */
  void tellOthers(Notes notes) {
    others.tell(profiles, headerLine(), notes);
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
