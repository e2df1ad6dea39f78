package dev.evenhand.engine.report.excel;

import dev.evenhand.engine.report.document.Format;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a sheet holds.
 *
 * @param value a number, a text or null
 * @param format how Excel shows a number; empty for its own way
 */
record SheetValue(@Nullable Object value, String format) {
  static final SheetValue NOTHING = new SheetValue(null, "");

  static SheetValue text(String text) {
    return new SheetValue(text, "");
  }

  static SheetValue count(long number) {
    return new SheetValue(number, "#,##0");
  }

  /** A number as it is shown elsewhere; the cell holds it whole. */
  static SheetValue number(double value, Format format) {
    String decimals = format.digits() <= 0 ? "0" : "0." + "0".repeat(format.digits());
    return switch (format.kind()) {
      case DECIMAL, PROBABILITY -> new SheetValue(value, decimals);
      case SIGNED -> new SheetValue(value, "+" + decimals + ";-" + decimals + ";" + decimals);
      case PERCENT -> new SheetValue(value, decimals + "%");
      case POINTS -> new SheetValue(value * 100, decimals);
    };
  }

  /** The same as the bound of an interval, without a plus sign. */
  static SheetValue bound(double value, Format format) {
    return number(
        value, format.kind() == Format.Kind.SIGNED ? Format.decimal(format.digits()) : format);
  }

  /** How many characters it takes, about. */
  int width() {
    return value instanceof String words ? words.length() : format.length();
  }
}
