package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.report.finding.Numbers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is shown, or words in its place.
 *
 * @param value the exact number as in the JSON report, or null where there is none
 * @param text its rounded form, or the words
 */
record Shown(@Nullable String value, String text) {
  private static final Shown NOTHING = new Shown(null, "");

  Shown {
    Objects.requireNonNull(text, "text");
  }

  static Shown nothing() {
    return NOTHING;
  }

  static Shown words(String words) {
    return new Shown(null, words);
  }

  static Shown count(long number) {
    return new Shown(String.valueOf(number), Numbers.count(number));
  }

  static Shown number(@Nullable Double value, int digits) {
    return value == null
        ? NOTHING
        : new Shown(String.valueOf(value), Numbers.decimal(value, digits));
  }

  static Shown signed(double value, int digits) {
    return new Shown(String.valueOf(value), Numbers.signed(value, digits));
  }

  static Shown percent(@Nullable Double ratio) {
    return ratio == null ? NOTHING : new Shown(String.valueOf(ratio), Numbers.percent(ratio));
  }

  /** A probability, never shown as 0. */
  static Shown probability(@Nullable Double p) {
    return p == null
        ? NOTHING
        : new Shown(String.valueOf(p), p < 0.001 ? "< 0.001" : Numbers.decimal(p, 3));
  }

  /** A ratio in percent points, without a sign of percent. */
  static Shown points(double ratio, int digits) {
    return new Shown(String.valueOf(ratio), Numbers.decimal(ratio * 100, digits));
  }

  /** A coefficient that is a ratio, in percent; nothing if it is not there or undefined. */
  static Shown percentOf(@Nullable Coefficient coefficient) {
    return coefficient == null ? NOTHING : percent(coefficient.estimate().value().orElse(null));
  }

  /** The value of a coefficient; nothing if it is undefined. */
  static Shown valueOf(Coefficient coefficient, int digits) {
    return number(coefficient.estimate().value().orElse(null), digits);
  }

  /** The value of a coefficient, or why there is none. */
  static Shown of(Coefficient coefficient, int digits) {
    return coefficient
        .reason()
        .map(undefined -> words(undefined.text()))
        .orElseGet(() -> valueOf(coefficient, digits));
  }

  boolean isNumber() {
    return value != null;
  }
}
