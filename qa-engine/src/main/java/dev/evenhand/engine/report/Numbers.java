package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.estimate.Interval;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How coefficients are printed: rounded, the same in every locale. */
final class Numbers {
  private Numbers() {}

  /** A number with so many decimals, never a minus before zeros. */
  static String decimal(double value, int digits) {
    String text = String.format(Locale.ROOT, "%." + digits + "f", value);
    if (text.charAt(0) != '-') {
      return text;
    }
    boolean zero = text.chars().skip(1).allMatch(c -> c == '0' || c == '.');
    return zero ? text.substring(1) : text;
  }

  static String signed(double value, int digits) {
    return (value >= 0 ? "+" : "") + decimal(value, digits);
  }

  static String decimal(OptionalDouble value, int digits) {
    return value.isPresent() ? decimal(value.getAsDouble(), digits) : "-";
  }

  /** The value, or a dash. */
  static String value(@Nullable Coefficient coefficient) {
    return coefficient == null
        ? ""
        : coefficient.estimate().value().map(value -> decimal(value, 3)).orElse("-");
  }

  static String percent(@Nullable Coefficient coefficient) {
    return coefficient == null
        ? ""
        : coefficient.estimate().value().map(value -> decimal(value * 100, 1) + " %").orElse("-");
  }

  /** The interval in brackets; empty if there is none. */
  static String bounds(Coefficient coefficient) {
    return coefficient.interval().map(Numbers::bounds).orElse("");
  }

  private static String bounds(Interval bounds) {
    return "(%s to %s)".formatted(decimal(bounds.low(), 2), decimal(bounds.high(), 2));
  }

  static String boundsOrReason(Coefficient coefficient) {
    return coefficient
        .reason()
        .map(undefined -> "undefined: " + undefined.text())
        .orElseGet(() -> bounds(coefficient));
  }
}
