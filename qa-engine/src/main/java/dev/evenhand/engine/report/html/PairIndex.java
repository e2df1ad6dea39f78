package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.PairAgreement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The pairs of a criterion by their two names. */
final class PairIndex {
  private final Map<List<String>, PairAgreement> byNames = new HashMap<>();

  PairIndex(List<PairAgreement> pairs) {
    pairs.forEach(pair -> byNames.put(List.of(pair.first(), pair.second()), pair));
  }

  /**
   * A row of cells for each reviewer.
   *
   * @param cell makes one of a pair, or of null where two have nothing in common, and whether row
   *     and column stand the other way around than first and second
   */
  List<List<Matrix.Cell>> rows(
      List<String> reviewers, BiFunction<@Nullable PairAgreement, Boolean, Matrix.Cell> cell) {
    return reviewers.stream()
        .map(row -> reviewers.stream().map(column -> cell(row, column, cell)).toList())
        .toList();
  }

  private Matrix.Cell cell(
      String row, String column, BiFunction<@Nullable PairAgreement, Boolean, Matrix.Cell> cell) {
    if (row.equals(column)) {
      return Matrix.Cell.self();
    }
    PairAgreement pair = byNames.get(List.of(row, column));
    return pair == null
        ? cell.apply(byNames.get(List.of(column, row)), true)
        : cell.apply(pair, false);
  }
}
