package dev.evenhand.engine.draft;

import dev.evenhand.engine.sheet.OpenSheet;
import dev.evenhand.engine.sheet.SheetRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds what the columns of a table of questions hold. Not thread-safe. */
final class DraftColumns {
  /** How many columns a message names. */
  private static final int MOST_NAMES = 20;

  /** What questions are numbered by: "1", "2.3", "4)", "Q1", "A-2". */
  private static final Pattern NUMBERING =
      Pattern.compile("\\p{L}{0,2}[-. ]?\\d{1,4}([.-]\\d{1,4}){0,4}\\s?[a-z]?[.):]?");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final List<String> names;
  private final List<SheetRow> first;
  private final RowRemarks remarks;

  /**
   * @param remarks takes what was guessed
   */
  DraftColumns(OpenSheet sheet, RowRemarks remarks) {
    this.names = sheet.names();
    this.first =
        sheet.first().stream()
            .filter(row -> row.problem().isEmpty())
            .filter(row -> row.cells().stream().noneMatch(TotalRows::isLabel))
            .toList();
    this.remarks = remarks;
  }

  /** Where each stands; each column holds one thing. */
  TableColumns found() {
    Map<DraftColumn, Integer> found = new EnumMap<>(DraftColumn.class);
    int question = question();
    if (question >= 0) {
      found.put(DraftColumn.QUESTION, question);
    }
    for (DraftColumn column : DraftColumn.values()) {
      column.in(names).stream()
          .filter(index -> !found.containsValue(index))
          .findFirst()
          .ifPresent(index -> found.putIfAbsent(column, index));
    }
    return new TableColumns(found, names);
  }

  private int question() {
    List<Integer> called = DraftColumn.QUESTION.in(names);
    if (called.isEmpty()) {
      return -1;
    }
    int first = called.get(0);
    return called.stream()
        .filter(index -> !isNumbering(index))
        .findFirst()
        .orElseGet(() -> textBehind(first));
  }

  private boolean isNumbering(int column) {
    List<String> cells = cells(column);
    return !cells.isEmpty() && cells.stream().allMatch(cell -> NUMBERING.matcher(cell).matches());
  }

  /** The next column of text that holds nothing else, or guidance; the column itself if none. */
  private int textBehind(int column) {
    int text =
        IntStream.range(column + 1, names.size()).filter(this::mayAsk).findFirst().orElse(column);
    if (text != column) {
      remarks.guess(
          "Column \"%s\" only numbers the rows, so \"%s\" is the question."
              .formatted(names.get(column), names.get(text)));
    }
    return text;
  }

  private boolean mayAsk(int column) {
    boolean other =
        List.of(DraftColumn.values()).stream()
            .filter(known -> known != DraftColumn.QUESTION && known != DraftColumn.GUIDANCE)
            .anyMatch(known -> known.in(names).contains(column));
    return !other
        && !isNumbering(column)
        && cells(column).stream().anyMatch(cell -> LETTER.matcher(cell).find());
  }

  private List<String> cells(int column) {
    return first.stream().map(row -> row.cell(column)).filter(cell -> !cell.isEmpty()).toList();
  }

  /** Tells which columns hold nothing of a card. */
  void tellOthers(TableColumns found) {
    Set<Integer> known = Set.copyOf(found.places().values());
    List<String> others =
        IntStream.range(0, names.size())
            .filter(index -> !known.contains(index))
            .mapToObj(names::get)
            .filter(name -> !name.isBlank())
            .toList();
    others.stream()
        .limit(MOST_NAMES)
        .forEach(name -> remarks.guess("Column \"%s\" says nothing of a card.".formatted(name)));
    if (others.size() > MOST_NAMES) {
      remarks.guess(
          "Nor do %s more columns say anything of it.".formatted(others.size() - MOST_NAMES));
    }
  }

  /** The first names of a table, for messages. */
  static String listed(List<String> names) {
    List<String> named = new ArrayList<>(names);
    named.removeIf(String::isBlank);
    String first = String.join(", ", named.stream().limit(MOST_NAMES).toList());
    return named.size() > MOST_NAMES
        ? "%s and %s more".formatted(first, named.size() - MOST_NAMES)
        : first;
  }
}
