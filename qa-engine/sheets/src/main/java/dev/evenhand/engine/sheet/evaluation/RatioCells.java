package dev.evenhand.engine.sheet.evaluation;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.sheet.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cells such as 0.85 among percents, which may mean 85 %: they count as they stand, and are told.
 */
final class RatioCells {
  private static final Pattern RATIO = Pattern.compile("0[.,][0-9]{1,30}");
  private static final Pattern PERCENT =
      Pattern.compile("[1-9][0-9]{1,2}(?:[.,][0-9]{1,30})?[ \u00A0]?%?");

  private RatioCells() {}

  static Optional<Problem> told(
      List<SheetRow> first, SheetColumns columns, Scorecard card, String source) {
    return columns
        .placesOf(card, RatioCells::isOfPercents)
        .filter(place -> any(first, place, PERCENT).isPresent())
        .flatMap(place -> any(first, place, RATIO).map(row -> told(row, place, source)).stream())
        .findFirst();
  }

  private static boolean isOfPercents(Question question) {
    return question.kind() instanceof QuestionKind.Numeric number
        && number.unit() != null
        && number.unit().byLanguage().containsValue("%");
  }

  private static Optional<SheetRow> any(List<SheetRow> rows, int place, Pattern pattern) {
    return rows.stream().filter(row -> pattern.matcher(row.cell(place)).matches()).findFirst();
  }

  private static Problem told(SheetRow row, int place, String source) {
    String cell = row.cell(place);
    return Problem.warning(
        "ratio-among-percents",
        Location.of(source, row.line()),
        "",
        "'%s' stands among percents, and was read as %s %%".formatted(cell, cell),
        "If it is a ratio, write it as a percent, such as 85 for 0.85.");
  }
}
