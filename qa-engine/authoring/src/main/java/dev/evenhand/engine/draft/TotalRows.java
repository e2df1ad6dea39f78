package dev.evenhand.engine.draft;

import dev.evenhand.engine.sheet.SheetRow;
import dev.evenhand.engine.words.Spelling;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rows add up the weights above them. Only a row that is called so and says nothing of a
 * question is one: "Total price named" is asked. Sees the columns as they are found; not
 * thread-safe.
 */
final class TotalRows {
  private static final Set<String> WORDS =
      Set.of(
          "total",
          "totals",
          "grandtotal",
          "subtotal",
          "overalltotal",
          "finaltotal",
          "sum",
          "totalscore",
          "totalpoints",
          "pointstotal",
          "totalweight",
          "totalweighting",
          "totalweightage",
          "totalpossible",
          "totalpossiblepoints",
          "totalpossiblescore",
          "totalmarks",
          "maxtotal",
          "maximumtotal",
          "finalscore",
          "overallscore",
          "summe",
          "gesamt",
          "gesamtsumme",
          "zwischensumme",
          "teilsumme",
          "insgesamt",
          "gesamtpunktzahl",
          "gesamtpunkte",
          "punktegesamt",
          "summepunkte",
          "summederpunkte",
          "gesamtgewicht",
          "gesamtgewichtung",
          "summegewichtung",
          "\u2211");

  /** May be asked as well, unless the number is that of a sum. */
  private static final Set<String> WEAK =
      Set.of(
          "overall",
          "final",
          "finalresult",
          "overallresult",
          "result",
          "average",
          "mean",
          "ergebnis",
          "gesamtergebnis",
          "durchschnitt",
          "mittelwert");

  private static final Pattern MARKS = Pattern.compile("[ _.\\p{Pd}]|:$");

  private final Map<DraftColumn, Integer> columns;

  TotalRows(Map<DraftColumn, Integer> columns) {
    this.columns = columns;
  }

  /**
   * What the row is called, if it is one.
   *
   * @param above what the questions above weigh together
   */
  Optional<String> of(SheetRow row, BigDecimal above) {
    String label = label(row);
    String word = word(label);
    boolean total = WORDS.contains(word) || WEAK.contains(word) && isSum(row, above);
    return total
            && cell(row, DraftColumn.ANSWERS).isEmpty()
            && cell(row, DraftColumn.GUIDANCE).isEmpty()
        ? Optional.of(label)
        : Optional.empty();
  }

  /** Whether a text is what sums are called. */
  static boolean isLabel(String text) {
    return WORDS.contains(word(text));
  }

  private boolean isSum(SheetRow row, BigDecimal above) {
    String weight = cell(row, DraftColumn.WEIGHT);
    return columns.containsKey(DraftColumn.WEIGHT)
        && (weight.isEmpty()
            || DraftQuestion.weightOf(weight)
                .filter(number -> number.compareTo(above) >= 0)
                .isPresent());
  }

  private String label(SheetRow row) {
    String ask = cell(row, DraftColumn.QUESTION);
    return ask.isEmpty()
        ? row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("")
        : ask;
  }

  private static String word(String label) {
    return MARKS.matcher(Spelling.folded(label)).replaceAll("");
  }

  private String cell(SheetRow row, DraftColumn column) {
    Integer index = columns.get(column);
    return index == null ? "" : row.cell(index).strip();
  }
}
