package dev.evenhand.api.scorecard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals in one canonical form, so that records that hold 1 and 1.0 are equal. */
final class Decimals {
  private Decimals() {}

  static @Nullable BigDecimal canonical(@Nullable BigDecimal value) {
    return value == null ? null : exact(value);
  }

  static BigDecimal exact(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    // A plain scale for whole numbers: 100, not 1E+2; huge exponents stay as they are.
    return stripped.scale() < 0 && stripped.scale() > -40 ? stripped.setScale(0) : stripped;
  }

  /** In digits, as people write it; with an exponent where that would be a wall of zeros. */
  static String plain(BigDecimal value) {
    return Math.abs((long) value.scale()) > 40 ? value.toString() : value.toPlainString();
  }
}
