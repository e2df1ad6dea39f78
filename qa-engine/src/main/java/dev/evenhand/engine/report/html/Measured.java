package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.report.finding.Reasons;

/**
 * A value with its interval, as two cells of a table.
 *
 * @param reason why there is no value, or no interval; empty if there are both
 */
record Measured(Shown value, Shown low, Shown high, String reason) {
  static Measured of(Coefficient coefficient, int digits) {
    return of(coefficient, Shown.valueOf(coefficient, digits), digits);
  }

  /** With a plus sign where the value is not negative. */
  static Measured signed(Coefficient coefficient, int digits) {
    Shown value =
        coefficient
            .estimate()
            .value()
            .map(found -> Shown.signed(found, digits))
            .orElse(Shown.nothing());
    return of(coefficient, value, digits);
  }

  private static Measured of(Coefficient coefficient, Shown value, int digits) {
    Range range = Range.of(coefficient).orElse(null);
    return new Measured(
        value,
        range == null ? Shown.nothing() : range.lowShown(digits),
        range == null ? Shown.nothing() : range.highShown(digits),
        Reasons.of(coefficient));
  }
}
