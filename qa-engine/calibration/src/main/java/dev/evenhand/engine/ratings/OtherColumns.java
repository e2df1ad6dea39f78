package dev.evenhand.engine.ratings;

import dev.evenhand.engine.sheet.SheetRow;
import dev.evenhand.engine.words.Spelling;
import dev.evenhand.engine.words.TableWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Columns beside the ratings that hold none: called like a total, a weight or a part of a date, or
 * the sum or mean of others.
 */
final class OtherColumns {
  private static final String BY_NAME = "is called like %s";

  private final Set<String> kept;
  private final Map<Integer, String> told = new TreeMap<>();

  private OtherColumns(Set<String> kept) {
    this.kept = kept.stream().map(Spelling::folded).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Finds them among columns that have no other part.
   *
   * @param kept names of columns that hold ratings, as was said
   * @param rows the first of the table
   */
  static OtherColumns of(List<ColumnProfile> columns, Set<String> kept, List<SheetRow> rows) {
    OtherColumns others = new OtherColumns(kept);
    List<ColumnProfile> numeric = new ArrayList<>();
    for (ColumnProfile column : columns) {
      Optional<String> name = others.byName(column);
      name.ifPresent(text -> others.told.put(column.column(), text));
      if (name.isEmpty() && column.isNumeric()) {
        numeric.add(column);
      }
    }
    FarColumns.of(numeric, rows)
        .forEach(column -> others.addSum(columns, column.column(), FarColumns.WHY));
    numeric.removeIf(others::contains);
    new SumColumns(numeric, rows)
        .found()
        .forEach((column, text) -> others.addSum(columns, column, text));
    return others;
  }

  private void addSum(List<ColumnProfile> columns, int column, String text) {
    columns.stream()
        .filter(one -> one.column() == column && !isKept(one))
        .forEach(one -> told.put(column, text));
  }

  private boolean isKept(ColumnProfile column) {
    return kept.contains(Spelling.folded(column.name()));
  }

  private Optional<String> byName(ColumnProfile column) {
    return isKept(column)
        ? Optional.empty()
        : what(column.name()).map(what -> BY_NAME.formatted(what));
  }

  private static Optional<String> what(String name) {
    return TableWords.is(TableWords.Heads.TOTAL, name)
        ? Optional.of("a total or a mean")
        : TableWords.is(TableWords.Heads.WEIGHT, name)
            ? Optional.of("a weight")
            : TableWords.is(TableWords.Heads.DATE_PART, name)
                ? Optional.of("a part of a date")
                : TableWords.is(TableWords.Heads.COMMENT, name)
                    ? Optional.of("something that is no rating")
                    : Optional.empty();
  }

  boolean contains(ColumnProfile column) {
    return told.containsKey(column.column());
  }

  /** Whether it is worth a word of its own that the column is left out. */
  boolean tells(ColumnProfile column) {
    return contains(column) && column.mayBeAnswers() && !isText(column);
  }

  /** Says of each such column that it is left out, and how it would not be. */
  void tell(List<ColumnProfile> columns, long line, Notes notes) {
    for (ColumnProfile column : columns) {
      if (tells(column)) {
        notes.guess(
            "column-left-out",
            line,
            "",
            "'%s' %s, so it is left out".formatted(column.name(), told.get(column.column())),
            "Use qa's option --keep-column '%s' if it holds ratings.".formatted(column.name()));
      }
    }
  }

  /** Whether it is for people to read, of which it is enough to be named among those left out. */
  private static boolean isText(ColumnProfile column) {
    return !column.isNumeric() && TableWords.is(TableWords.Heads.COMMENT, column.name());
  }
}
