package dev.evenhand.engine.agreement.count;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** Zeros before and behind included; a longer text is not even read. */
  private static final int MAX_LENGTH = 200;

  /** What an exponent may have of characters, its letter included. */
  private static final int MAX_EXPONENT_LENGTH = 9;

  /** Nothing is tried twice, so that a long text takes no longer than its length. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]++\\.?[0-9]*+|\\.[0-9]++)(?<exponent>(?:[eE][+-]?[0-9]++)?)");

  private DecimalText() {}

  /** The exact value of {@code text} without trailing zeros; null if it is no number in range. */
  public static @Nullable BigDecimal parse(String text) {
    Matcher number = NUMBER.matcher(text);
    if (text.length() > MAX_LENGTH
        || !number.matches()
        || number.group("exponent").length() > MAX_EXPONENT_LENGTH) {
      return null;
    }
    BigDecimal value = normalized(new BigDecimal(text));
    return isInRange(value) ? value : null;
  }

  /** Whether {@code text} is written as a number but is too long, too large or too small. */
  public static boolean isOutOfRange(String text) {
    return NUMBER.matcher(text).matches() && parse(text) == null;
  }

  /** The same number in its one canonical form: no trailing zeros, and one zero. */
  public static BigDecimal normalized(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  public static boolean isInRange(BigDecimal normalized) {
    int exponent = normalized.precision() - normalized.scale() - 1;
    return normalized.precision() <= MAX_DIGITS && Math.abs(exponent) <= MAX_EXPONENT;
  }
}
