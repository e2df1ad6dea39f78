package dev.evenhand.engine.ratings;

import dev.evenhand.engine.agreement.count.DecimalText;
import dev.evenhand.engine.words.Numerals;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written in one file: what its numbers show together, as each alone may not. First
 * all are noted, then they are read.
 */
final class NumberMarks {
  /** Between marks of thousands stand so many digits. */
  private static final int GROUP = 3;

  private static final char NONE = ' ';
  private static final char UNCLEAR = '?';
  private static final Pattern FOREIGN =
      Pattern.compile("[+-]?(?:[0-9]++\\.[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");
  private static final Pattern HUNDREDS = Pattern.compile("[1-9][0-9]{2}");
  private static final Pattern PERCENT = Pattern.compile("[ \u00A0\u202F]?[%\u066A]$");
  private static final Pattern BLANKS = Pattern.compile("[ \u00A0\u202F'\u2019]");

  private final @Nullable Character said;
  private boolean decimalComma;
  private boolean decimalPoint;
  private boolean thousandsComma;

  /** Whether a whole number stands there that a thousand would follow. */
  private boolean hundreds;

  /**
   * Marks of which nothing is known yet.
   *
   * @param said the decimal sign, or null if the file is to show it
   */
  NumberMarks(@Nullable Character said) {
    this.said = said;
  }

  /**
   * A number that was read.
   *
   * @param percent whether it has a percent sign
   * @param comma whether it has a decimal comma
   * @param grouped whether it has marks of thousands
   * @param sure whether it can't be another number
   */
  record Read(BigDecimal value, boolean percent, boolean comma, boolean grouped, boolean sure) {}

  /** What a number has of one mark. */
  private record Mark(int count, int first, int last, String digits) {
    static Mark of(char mark, String digits) {
      int count = (int) digits.chars().filter(c -> c == mark).count();
      return new Mark(count, digits.indexOf(mark), digits.lastIndexOf(mark), digits);
    }

    /** Whether it may part thousands as well as decimals. */
    boolean isOpen() {
      return count == 1
          && digits.length() - last - 1 == GROUP
          && first > 0
          && first <= GROUP
          && digits.charAt(0) != '0';
    }
  }

  void note(String text) {
    if (text.indexOf(',') < 0 && text.indexOf('.') < 0 || !Numerals.isNumber(text)) {
      hundreds |= HUNDREDS.matcher(text).matches();
      return;
    }
    String digits = digits(text);
    Mark comma = Mark.of(',', digits);
    Mark point = Mark.of('.', digits);
    if (comma.count > 0 && point.count > 0) {
      decimalComma |= comma.last > point.last;
      decimalPoint |= comma.last < point.last;
    } else {
      decimalComma |= comma.count == 1 && !comma.isOpen();
      thousandsComma |= comma.count > 1;
      decimalPoint |= point.count == 1 && !point.isOpen();
      decimalComma |= point.count > 1;
    }
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9.,]", "");
  }

  /** Whether a comma begins decimals. */
  boolean hasDecimalComma() {
    return said == null ? decimalComma && !thousandsComma : said == ',';
  }

  /** Whether a point begins decimals, as it does unless commas do in this file. */
  private boolean hasDecimalPoint() {
    return said == null ? decimalPoint || !hasDecimalComma() : said == '.';
  }

  /**
   * Whether it is a number with a point where a comma was said to begin decimals, and the point
   * parts no thousands.
   */
  boolean isForeign(String text) {
    return said != null
        && said == ','
        && text.indexOf(',') < 0
        && FOREIGN.matcher(text).matches()
        && !Mark.of('.', digits(text)).isOpen();
  }

  /** Whether the text is a number as it is written, and not another with marks of thousands. */
  boolean isPlain(String text) {
    return DecimalText.parse(text) != null && (hasDecimalPoint() || text.indexOf('.') < 0);
  }

  /**
   * Whether a number such as 1.250 may be a thousand times what it reads: nothing in the file shows
   * that points begin decimals, and others are of hundreds without one.
   */
  boolean mayBeThousands(String text) {
    return said == null
        && hundreds
        && !decimalPoint
        && isPlain(text)
        && text.indexOf('.') >= 0
        && Mark.of('.', digits(text)).isOpen();
  }

  /** The number that a text shows; null if it shows none, or one that is not clear. */
  @Nullable Read read(String text) {
    if (!Numerals.isNumber(text)) {
      return null;
    }
    Matcher percent = PERCENT.matcher(text);
    boolean hasPercent = percent.find();
    String number = hasPercent ? text.substring(0, percent.start()) : text;
    String bare = BLANKS.matcher(number).replaceAll("").replace('\u2212', '-');
    String digits = digits(bare);
    Mark comma = Mark.of(',', digits);
    Mark point = Mark.of('.', digits);
    char decimal = decimal(comma, point);
    if (decimal == UNCLEAR) {
      return null;
    }
    boolean grouped =
        bare.length() < number.length()
            || decimal != ',' && comma.count > 0
            || decimal != '.' && point.count > 0;
    BigDecimal value =
        DecimalText.parse(
            bare.replace(decimal == ',' ? "." : ",", "")
                .replace(decimal == '.' ? "," : ".", "")
                .replace(',', '.'));
    boolean sure =
        said != null || thousandsComma || decimalPoint || decimal == ',' || !comma.isOpen();
    return value == null ? null : new Read(value, hasPercent, decimal == ',', grouped, sure);
  }

  /** The sign before the decimals of a number, {@link #NONE} if it has none. */
  private char decimal(Mark comma, Mark point) {
    if (comma.count > 0 && point.count > 0) {
      char last = comma.last > point.last ? ',' : '.';
      boolean once = (last == ',' ? comma : point).count == 1;
      return once && (said == null || said == last) ? last : UNCLEAR;
    }
    if (comma.count > 0) {
      if (hasDecimalComma()) {
        boolean mixed = said == null && decimalPoint;
        return comma.count > 1 || mixed && comma.isOpen() ? UNCLEAR : ',';
      }
      return comma.count > 1 || comma.isOpen() ? NONE : UNCLEAR;
    }
    return point.count == 1 && hasDecimalPoint() ? '.' : NONE;
  }
}
