package dev.evenhand.engine.draft;

import dev.evenhand.engine.sheet.SheetRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The weights of a table: those of its questions, and of sections that have their own. */
final class RowWeights {
  private final TableColumns columns;
  private final RowRemarks remarks;
  private final Map<SheetRow, String> fractions = new LinkedHashMap<>();
  private boolean percents;
  private final Map<String, BigDecimal> ofSections = new HashMap<>();

  RowWeights(TableColumns columns, RowRemarks remarks) {
    this.columns = columns;
    this.remarks = remarks;
  }

  Map<String, BigDecimal> ofSections() {
    return ofSections;
  }

  /** That of a question; 1 where there is no column, or where what stands in it is told. */
  BigDecimal ofQuestion(SheetRow row) {
    if (!columns.has(DraftColumn.WEIGHT)) {
      return BigDecimal.ONE;
    }
    String cell = columns.cell(row, DraftColumn.WEIGHT);
    Optional<BigDecimal> weight = DraftQuestion.weightOf(cell);
    if (weight.isEmpty()) {
      remarks.tell(
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
              remarks.tell(
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
    String cell = columns.cell(row, held);
    if (cell.isEmpty()) {
      return;
    }
    BigDecimal weight = DraftQuestion.weightOf(cell).orElse(BigDecimal.ZERO);
    BigDecimal before = ofSections.putIfAbsent(section, weight);
    if (weight.signum() > 0 && (before == null || before.compareTo(weight) == 0)) {
      return;
    }
    remarks.tell(
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
    boolean title = columns.cell(row, DraftColumn.QUESTION).isEmpty();
    return title && !columns.has(DraftColumn.SECTION_WEIGHT)
        ? DraftColumn.WEIGHT
        : DraftColumn.SECTION_WEIGHT;
  }
}
