package dev.evenhand.engine.sheet.evaluation;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.sheet.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The columns of numbers in which a comma begins decimals, as the first rows show it: there a point
 * parts thousands, and 1.234 is no number between 1 and 2.
 *
 * @param places the columns
 * @param notice what is to be told of that
 */
record CommaColumns(Set<Integer> places, Optional<Problem> notice) {
  /** A comma that can part no thousands. */
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("-?[0-9.]{1,30},(?:[0-9]{1,2}|[0-9]{4,30})");

  private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(?:[.][0-9]{3}){1,9}");

  static CommaColumns of(
      List<SheetRow> first, SheetColumns columns, Scorecard card, String source) {
    Set<Integer> places =
        columns
            .placesOf(card, question -> question.kind() instanceof QuestionKind.Numeric)
            .filter(place -> hasDecimalComma(first, place))
            .collect(Collectors.toUnmodifiableSet());
    Optional<Problem> notice =
        first.stream()
            .filter(row -> places.stream().anyMatch(place -> isGrouped(row.cell(place))))
            .findFirst()
            .map(row -> told(row, places, source));
    return new CommaColumns(places, notice);
  }

  private static boolean hasDecimalComma(List<SheetRow> rows, int place) {
    return rows.stream().anyMatch(row -> DECIMAL_COMMA.matcher(row.cell(place)).matches());
  }

  private static boolean isGrouped(String cell) {
    return GROUPED.matcher(cell).matches();
  }

  private static Problem told(SheetRow row, Set<Integer> places, String source) {
    String cell =
        places.stream()
            .sorted()
            .map(row::cell)
            .filter(CommaColumns::isGrouped)
            .findFirst()
            .orElseThrow();
    return Problem.notice(
        "thousands-marks",
        Location.of(source, row.line()),
        "",
        "commas begin decimals in this column, so '%s' was read as %s"
            .formatted(cell, cell.replace(".", "")),
        "Write numbers without marks of thousands.");
  }

  /** The cell without marks of thousands, where the column has them. */
  String plain(int place, String cell) {
    return places.contains(place) && isGrouped(cell) ? cell.replace(".", "") : cell;
  }
}
