package dev.evenhand.engine.draft;

import dev.evenhand.engine.sheet.SheetRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The weights of a table: those of its questions, and of sections that have their own. */
final class RowWeights {
  private final Map<DraftColumn, Integer> columns;
  private final RowProblems problems;
  private final Map<SheetRow, String> fractions = new LinkedHashMap<>();
  private boolean percents;
  private final Map<String, BigDecimal> ofSections = new HashMap<>();

  RowWeights(Map<DraftColumn, Integer> columns, RowProblems problems) {
    this.columns = columns;
    this.problems = problems;
  }

  Map<String, BigDecimal> ofSections() {
    return ofSections;
  }

  /** That of a question; 1 where there is no column, or where what stands in it is told. */
  BigDecimal ofQuestion(SheetRow row) {
    Integer column = columns.get(DraftColumn.WEIGHT);
    if (column == null) {
      return BigDecimal.ONE;
    }
    String cell = row.cell(column).strip();
    Optional<BigDecimal> weight = DraftQuestion.weightOf(cell);
    if (weight.isEmpty()) {
      problems.tell(
          row,
          DraftColumn.WEIGHT,
          "weight-unclear",
          cell.isEmpty() ? "the question has no weight" : "this is no weight",
          cell.isEmpty() ? null : cell,
          "Write a number such as 10; 0 shows the question without scoring it.");
    }
    percents |= cell.endsWith("%");
    if (!cell.endsWith("%") && weight.filter(RowWeights::isFraction).isPresent()) {
      fractions.put(row, cell);
    }
    return weight.orElse(BigDecimal.ONE);
  }

  private static boolean isFraction(BigDecimal weight) {
    return weight.signum() > 0 && weight.compareTo(BigDecimal.ONE) < 0;
  }

  /** After the last row: 0.3 beside 30 % would weigh a hundredth of it. */
  void tellFractions() {
    if (percents) {
      fractions.forEach(
          (row, cell) ->
              problems.tell(
                  row,
                  DraftColumn.WEIGHT,
                  "weight-unclear",
                  "this is a fraction, and other weights are percents",
                  cell,
                  "Write all of them alike, such as 30% for 0.3."));
    }
  }

  /** Of a section it is said once, or again with each of its questions. */
  void section(SheetRow row, String section) {
    DraftColumn held = ofSection(row);
    Integer column = columns.get(held);
    String cell = column == null ? "" : row.cell(column).strip();
    if (cell.isEmpty()) {
      return;
    }
    BigDecimal weight = DraftQuestion.weightOf(cell).orElse(BigDecimal.ZERO);
    BigDecimal before = ofSections.putIfAbsent(section, weight);
    if (weight.signum() > 0 && (before == null || before.compareTo(weight) == 0)) {
      return;
    }
    problems.tell(
        row,
        held,
        "weight-unclear",
        weight.signum() == 0
            ? "this is no weight of a section"
            : "section '%s' has another weight above".formatted(section),
        cell,
        "Write one number for each section, such as 20.");
  }

  /** Where sections have no column of weights, theirs stand in that of questions, beside none. */
  private DraftColumn ofSection(SheetRow row) {
    Integer question = columns.get(DraftColumn.QUESTION);
    boolean title = question != null && row.cell(question).isBlank();
    return title && !columns.containsKey(DraftColumn.SECTION_WEIGHT)
        ? DraftColumn.WEIGHT
        : DraftColumn.SECTION_WEIGHT;
  }
}
