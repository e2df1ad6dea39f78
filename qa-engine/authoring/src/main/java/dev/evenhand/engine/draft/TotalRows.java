package dev.evenhand.engine.draft;

import dev.evenhand.engine.sheet.SheetRow;
import dev.evenhand.engine.words.Spelling;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private final TableColumns columns;
  private final List<DraftQuestion> questions;
  private final RowRemarks remarks;

  /**
   * @param questions those above the row that is looked at
   */
  TotalRows(TableColumns columns, List<DraftQuestion> questions, RowRemarks remarks) {
    this.columns = columns;
    this.questions = questions;
    this.remarks = remarks;
  }

  /** Whether the row is a sum, which is then told, and held against what stands above it. */
  boolean leavesOut(SheetRow row, String section) {
    String label = label(row);
    if (!isTotal(row, word(label))) {
      return false;
    }
    remarks.guess("Line %s, %s: left out as a sum.".formatted(row.line(), label));
    if (isLabel(label)) { // what is called a result need not be a sum
      DraftQuestion.weightOf(columns.cell(row, DraftColumn.WEIGHT))
          .filter(sum -> sum.signum() > 0)
          .ifPresent(sum -> compare(row, label, sum, section));
    }
    return true;
  }

  private boolean isTotal(SheetRow row, String word) {
    return (WORDS.contains(word) || WEAK.contains(word) && isSum(row))
        && columns.cell(row, DraftColumn.ANSWERS).isEmpty()
        && columns.cell(row, DraftColumn.GUIDANCE).isEmpty();
  }

  /** It may be the sum of all questions above, or of those of its section. */
  private void compare(SheetRow row, String label, BigDecimal told, String section) {
    BigDecimal all = weight(questions.stream());
    BigDecimal own =
        weight(questions.stream().filter(question -> question.section().equals(section)));
    if (told.compareTo(all) != 0 && told.compareTo(own) != 0) {
      remarks.doubt(
          "Line %s, %s: it says %s, but the questions above weigh %s together. Look for a wrong weight."
              .formatted(row.line(), label, told.toPlainString(), all.toPlainString()));
    }
  }

  private static BigDecimal weight(Stream<DraftQuestion> questions) {
    return questions
        .map(DraftQuestion::weight)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether a text is what sums are called. */
  static boolean isLabel(String text) {
    return WORDS.contains(word(text));
  }

  private boolean isSum(SheetRow row) {
    BigDecimal above = weight(questions.stream());
    String weight = columns.cell(row, DraftColumn.WEIGHT);
    return columns.has(DraftColumn.WEIGHT)
        && (weight.isEmpty()
            || DraftQuestion.weightOf(weight)
                .filter(number -> number.compareTo(above) >= 0)
                .isPresent());
  }

  private String label(SheetRow row) {
    String ask = columns.cell(row, DraftColumn.QUESTION);
    return ask.isEmpty()
        ? row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("")
        : ask;
  }

  private static String word(String label) {
    return MARKS.matcher(Spelling.folded(label)).replaceAll("");
  }
}
