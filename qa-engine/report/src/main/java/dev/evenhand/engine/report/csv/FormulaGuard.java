package dev.evenhand.engine.report.csv;

import java.util.regex.Pattern;

/**
 * The one rule for text in cells of CSV: nothing in it is run by a spreadsheet, and no reader takes
 * a line of it for a row.
 *
 * <p>Text that begins as formulas do gets an apostrophe in front, as OWASP advises on CSV
 * injection; a plain number does not. So does what follows a semicolon or a line end in the text: a
 * spreadsheet that expects other delimiters begins a cell there.
 */
final class FormulaGuard {
  private static final String SIGNS = "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]";

  /** What spreadsheets skip before a formula, or do not show. */
  private static final String UNSEEN = "[\\p{Z}\\p{Cc}\\p{Cf}]*+";

  private static final Pattern FORMULA = Pattern.compile("[\t\r\n]|" + UNSEEN + SIGNS);
  private static final Pattern FORMULA_INSIDE =
      Pattern.compile("([;\r\n]" + UNSEEN + "[\"']*+" + UNSEEN + ")(?=" + SIGNS + ")");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?+[0-9]++([.,][0-9]++)?+([eE][+-]?+[0-9]++)?+");

  /** Ends of lines to some readers, and to no rule of CSV. */
  private static final Pattern ODD_LINE_END = Pattern.compile("[\u000B\f\u0085\u2028\u2029]");

  private FormulaGuard() {}

  /** The text as it may stand in a cell. */
  static String guarded(String text) {
    String lines = ODD_LINE_END.matcher(text).replaceAll(" ");
    if (NUMBER.matcher(lines).matches()) {
      return lines;
    }
    boolean formula = FORMULA.matcher(lines).lookingAt();
    int start = formula ? lines.length() - lines.stripLeading().length() : 0;
    String rest = FORMULA_INSIDE.matcher(lines.substring(start)).replaceAll("$1'");
    return (formula ? "'" : "") + lines.substring(0, start) + rest;
  }
}
