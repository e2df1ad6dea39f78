package dev.evenhand.engine.draft;

import dev.evenhand.engine.sheet.SheetRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The row of a table that says from which percent on a card is passed: "Pass mark, 80%". */
final class PassMarkRow {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:pass(?:ing)?[ -]?(?:mark|score|grade|threshold|rate)?|(?:minimum|min\\.?) (?:pass(?:ing)?"
              + " )?score|score to pass|threshold|target(?: score)?|bestehensgrenze|bestanden ab"
              + "|mindest(?:punktzahl|quote|wert)|zielwert)\\s*(?:\\(?%\\)?)?\\s*:?");
  private static final Pattern PERCENT =
      Pattern.compile("(?:>=|\u2265|ab|at least)?\\s*([0-9]{1,3}(?:[.,][0-9]{1,2})?)\\s*%");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PassMarkRow() {}

  /** The percent, if the row holds nothing but such a name and a percent. */
  static Optional<BigDecimal> of(SheetRow row) {
    List<String> cells =
        row.cells().stream()
            .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
            .filter(cell -> !cell.isEmpty())
            .toList();
    if (cells.size() != 2 || !LABEL.matcher(cells.get(0)).matches()) {
      return Optional.empty();
    }
    Matcher percent = PERCENT.matcher(cells.get(1));
    return percent.matches()
        ? Optional.of(new BigDecimal(percent.group(1).replace(',', '.')))
            .filter(found -> found.signum() > 0 && found.compareTo(HUNDRED) <= 0)
        : Optional.empty();
  }
}
