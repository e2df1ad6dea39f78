package dev.evenhand.engine.report.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers for people: rounded to the digits that mean something, with a real minus sign and thin
 * spaces between thousands, the same in every locale.
 *
 * <p>Safe for threads.
 */
public final class Numbers {
  /** U+2212, as long as a plus. */
  private static final String MINUS = "\u2212";

  /** U+202F, which does not break a line. */
  private static final String NARROW_SPACE = "\u202F";

  /** From here on not every whole number is a double. */
  private static final double LARGEST_WHOLE = 1L << 53;

  /** A double is not known to more digits after some arithmetic. */
  private static final MathContext KNOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  /** Such as the upper bound of what hardly has any. */
  private static final double BEYOND_USE = 1e12;

  private static final int GROUPED = 5;
  private static final double HARDLY_ANY = 0.01;
  private static final double NEARLY_ALL = 0.99;

  private Numbers() {}

  /** As programs want it: whole, and without a point where it is a whole number. */
  public static String exact(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
    return whole ? String.valueOf((long) value) : String.valueOf(value);
  }

  /**
   * With so many decimals; what is beyond any use as "2.4e132", so that it stays a number to read.
   */
  public static String decimal(double value, int digits) {
    BigDecimal rounded = rounded(value, digits);
    String text =
        Math.abs(value) < BEYOND_USE
            ? grouped(rounded.abs().toPlainString())
            : String.format(Locale.ROOT, "%.1e", Math.abs(value)).replace("+", "");
    return rounded.signum() < 0 ? MINUS + text : text;
  }

  /** With so many decimals; what arithmetic left behind the fifteenth digit does not tip it. */
  static BigDecimal rounded(double value, int digits) {
    return BigDecimal.valueOf(value).round(KNOWN).setScale(digits, RoundingMode.HALF_UP);
  }

  /** With so many decimals at most, and none that are 0 at the end. */
  public static String shortest(double value, int digits) {
    return digits == 0 ? decimal(value, 0) : decimal(value, digits).replaceFirst("\\.?0+$", "");
  }

  /** With a plus sign where it is not negative. */
  public static String signed(double value, int digits) {
    String text = decimal(value, digits);
    return text.startsWith(MINUS) ? text : "+" + text;
  }

  /** A ratio in percent: whole ones, but never 0 or 100 for what is not quite that. */
  public static String percent(double ratio) {
    boolean extreme = ratio > 0 && ratio < HARDLY_ANY || ratio > NEARLY_ALL && ratio < 1;
    return decimal(ratio * 100, extreme ? 1 : 0) + NARROW_SPACE + "%";
  }

  /** A number of things. */
  public static String count(long number) {
    return decimal((double) number, 0);
  }

  /** As many decimals as differences on a scale of this width deserve. */
  public static int digitsFor(double width) {
    return width >= 20 ? 1 : width >= 1 ? 2 : 3;
  }

  private static String grouped(String digits) {
    int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    if (point < GROUPED) {
      return digits;
    }
    StringBuilder out = new StringBuilder(digits);
    for (int at = point - 3; at > 0; at -= 3) {
      out.insert(at, NARROW_SPACE);
    }
    return out.toString();
  }
}
