package dev.evenhand.engine.agreement.count;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which texts are numbers: ASCII digits with an optional sign, one point and an exponent, as in
 * {@code -1.50} or {@code 2e3}. Not numbers: the empty text, {@code NaN}, {@code Infinity}, {@code
 * 0x1F}, {@code 1,5}, and anything with blanks.
 *
 * <p>Numbers are kept exactly, so their size is bounded: at most {@value #MAX_DIGITS} significant
 * digits, the first of them between 10^-{@value #MAX_EXPONENT} and 10^{@value #MAX_EXPONENT}.
 * Without the bound one value of 1e999999999 would ask for a billion digits.
 */
public final class DecimalText {
  public static final int MAX_DIGITS = 60;
  public static final int MAX_EXPONENT = 40;
  private static final int MAX_EXPONENT_DIGITS = 9;

  private DecimalText() {}

  /** The exact value of {@code text} without trailing zeros; null if it is no number in range. */
  public static @Nullable BigDecimal parse(String text) {
    int exponentAt = exponentOfNumber(text);
    if (exponentAt < 0 || text.length() - exponentAt > MAX_EXPONENT_DIGITS) {
      return null;
    }
    BigDecimal value = normalized(new BigDecimal(text));
    return isInRange(value) ? value : null;
  }

  /** Whether {@code text} is written as a number but is too long, too large or too small. */
  public static boolean isOutOfRange(String text) {
    return exponentOfNumber(text) >= 0 && parse(text) == null;
  }

  /** The same number in its one canonical form: no trailing zeros, and one zero. */
  public static BigDecimal normalized(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  public static boolean isInRange(BigDecimal normalized) {
    int exponent = normalized.precision() - normalized.scale() - 1;
    return normalized.precision() <= MAX_DIGITS && Math.abs(exponent) <= MAX_EXPONENT;
  }

  /** Where the exponent starts ({@code text.length()} if there is none), or -1 if no number. */
  private static int exponentOfNumber(String text) {
    int at = skipSign(text, 0);
    int point = skipDigits(text, at);
    int mantissaEnd = point;
    int digits = point - at;
    if (point < text.length() && text.charAt(point) == '.') {
      mantissaEnd = skipDigits(text, point + 1);
      digits += mantissaEnd - point - 1;
    }
    if (digits == 0) {
      return -1;
    }
    return mantissaEnd == text.length() || isExponent(text, mantissaEnd) ? mantissaEnd : -1;
  }

  private static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    int first = skipSign(text, at + 1);
    return first < text.length() && skipDigits(text, first) == text.length();
  }

  private static int skipSign(String text, int at) {
    boolean sign = at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
    return sign ? at + 1 : at;
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
