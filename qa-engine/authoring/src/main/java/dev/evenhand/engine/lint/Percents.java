package dev.evenhand.engine.lint;

import dev.evenhand.api.score.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers and lists as findings name them. */
final class Percents {
  private Percents() {}

  /** Such as {@code 12.5 %}; a share from 0 to 1. */
  static String of(double share) {
    String tenths = String.format(Locale.ROOT, "%.1f", share * 100);
    return (tenths.endsWith(".0") ? tenths.substring(0, tenths.length() - 2) : tenths) + " %";
  }

  /** To two decimals; a ratio. */
  static String of(Fraction ratio) {
    return plain(ratio.toPercent()) + " %";
  }

  /** Exactly; a ratio. */
  static String of(BigDecimal ratio) {
    return plain(ratio.movePointRight(2)) + " %";
  }

  static String plain(BigDecimal number) {
    return number.round(MathContext.DECIMAL64).stripTrailingZeros().toPlainString();
  }

  /** Names in quotes. */
  static String quoted(Collection<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }
}
