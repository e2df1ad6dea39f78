package dev.evenhand.engine.ratings;

import dev.evenhand.engine.sheet.SheetRow;
import dev.evenhand.engine.words.Numerals;
import dev.evenhand.engine.words.TableWords;
import dev.evenhand.engine.words.UsualOrders;
import dev.evenhand.engine.words.UsualWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Columns beside that of the item, where none names the reviewer: what they can be of. */
record WideColumns(List<ColumnProfile> columns, List<SheetRow> rows) {
  /** By chance hardly so many rows have the same sum. */
  private static final int SURE_ROWS = 5;

  private static final int SENTENCE = 4;

  /** Whether each cell counts how many chose the category of its column. */
  boolean areCounts() {
    return columns.size() > 1
        && columns.stream().allMatch(ColumnProfile::counts)
        && named().isEmpty()
        && (haveWordsOfAnswers()
            || haveNamesOfAnswers() && haveUsualSum()
            || rows.size() >= SURE_ROWS && haveEqualSums());
  }

  /** Whether they may be counts, as too few rows tell. */
  boolean mayBeCounts() {
    return columns.size() > 1
        && columns.stream().allMatch(ColumnProfile::counts)
        && columns.stream().noneMatch(one -> isRater(one.name()))
        && haveEqualSums();
  }

  /** Whether most columns, and more than one, are called as answers are. */
  boolean haveNamesOfAnswers() {
    return areMost(one -> isWord(one) || isSign(one));
  }

  /** Whether they are called so by words, as no reviewer is. */
  boolean haveWordsOfAnswers() {
    return areMost(WideColumns::isWord);
  }

  private boolean areMost(Predicate<String> wanted) {
    long found = columns.stream().map(ColumnProfile::name).filter(wanted).count();
    return found > 1 && 2 * found > columns.size();
  }

  private static boolean isWord(String name) {
    return !isSign(name) && (UsualOrders.isWord(name) || UsualWords.meaning(name).isPresent());
  }

  /** A number or a letter, which reviewers are called by, too. */
  private static boolean isSign(String name) {
    return Numerals.isNumber(name) || name.matches("\\p{L}[+-]?");
  }

  /** Whether all rows have one sum, of at least two and not by as many equal cells. */
  boolean haveEqualSums() {
    long first = sum(rows.get(0));
    return first > 1 && anyCell("0"::equals) && rows.stream().allMatch(row -> sum(row) == first);
  }

  /**
   * Whether most rows have the largest sum, and no row more, as where each item was rated by as
   * many and some ratings are missing. Ratings of 0 and 1 that mostly agree have that, too.
   */
  private boolean haveUsualSum() {
    long largest = rows.stream().mapToLong(this::sum).max().orElse(0);
    long usual = rows.stream().filter(row -> sum(row) == largest).count();
    boolean anyMore = anyCell(cell -> !cell.isEmpty() && Long.parseLong(cell) > 1);
    return haveEqualSums() || anyMore && anyCell("0"::equals) && 2 * usual > rows.size();
  }

  private boolean anyCell(Predicate<String> wanted) {
    return rows.stream()
        .anyMatch(row -> columns.stream().anyMatch(one -> wanted.test(row.cell(one.column()))));
  }

  private long sum(SheetRow row) {
    return columns.stream()
        .map(one -> row.cell(one.column()))
        .filter(cell -> !cell.isEmpty())
        .mapToLong(Long::parseLong)
        .sum();
  }

  /** The columns that are called as those of reviewers often are. */
  List<ColumnProfile> named() {
    return columns.stream().filter(one -> isRater(one.name())).toList();
  }

  /** Whether those that are called so hold one word each, and others numbers. */
  boolean holdNames() {
    List<ColumnProfile> named = named();
    Set<String> words = new HashSet<>();
    named.forEach(one -> words.addAll(one.words()));
    return named.size() > 1
        && words.size() == named.size()
        && named.stream().allMatch(one -> one.numbers() == 0 && one.words().size() == 1)
        && columns.stream().filter(ColumnProfile::isNumeric).count() >= named.size();
  }

  private static boolean isRater(String name) {
    return TableWords.isNumbered(TableWords.Heads.RATER_NAMES, name);
  }

  /** Whether the columns are called as questions often are. */
  boolean areQuestions() {
    return columns.stream()
        .anyMatch(
            one ->
                TableWords.is(TableWords.Heads.QUESTION_NAMES, one.name())
                    || one.name().endsWith("?")
                    || one.name().split(" ", -1).length > SENTENCE);
  }

  /** Whether all names can be those of people: they begin with a capital. */
  boolean areNames() {
    return columns.stream()
        .allMatch(
            one ->
                isRater(one.name())
                    || !one.name().isEmpty() && Character.isUpperCase(one.name().codePointAt(0)));
  }

  /** Whether all cells are numbers, or are of words that other columns have, too. */
  boolean areAlike() {
    if (columns.stream().allMatch(ColumnProfile::isNumeric)) {
      return true;
    }
    Map<String, Integer> inColumns = new HashMap<>();
    columns.forEach(one -> one.words().forEach(word -> inColumns.merge(word, 1, Integer::sum)));
    return columns.stream()
        .allMatch(
            one ->
                one.numbers() == 0
                    && 2
                            * one.words().stream()
                                .filter(word -> inColumns.getOrDefault(word, 0) > 1)
                                .count()
                        >= one.words().size());
  }
}
