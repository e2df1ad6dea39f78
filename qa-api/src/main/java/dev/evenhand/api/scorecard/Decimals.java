package dev.evenhand.api.scorecard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals in one canonical form, so that records that hold 1 and 1.0 are equal. */
final class Decimals {
  private static final int LONGEST_TEXT = 60;

  private Decimals() {}

  static @Nullable BigDecimal canonical(@Nullable BigDecimal value) {
    return value == null ? null : exact(value);
  }

  static BigDecimal exact(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    // A plain scale for whole numbers: 100, not 1E+2; huge exponents stay as they are.
    return stripped.scale() < 0 && stripped.scale() > -40 ? stripped.setScale(0) : stripped;
  }

  /** The number that a text says, or null if it says none, or none of a handy size. */
  static @Nullable BigDecimal read(String text) {
    if (text.length() > LONGEST_TEXT) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text.strip());
      return Math.abs((long) number.scale()) > LONGEST_TEXT ? null : exact(number);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether a number can be calculated with: one of files always can. */
  static boolean isHandy(BigDecimal value) {
    return Math.abs((long) value.scale()) <= LONGEST_TEXT && value.precision() <= LONGEST_TEXT;
  }

  /** In digits, as people write it; with an exponent where that would be a wall of zeros. */
  static String plain(BigDecimal value) {
    return Math.abs((long) value.scale()) > 40 ? value.toString() : value.toPlainString();
  }
}
