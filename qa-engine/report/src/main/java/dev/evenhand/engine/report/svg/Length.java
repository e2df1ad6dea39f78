package dev.evenhand.engine.report.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A length or a place: a share of the drawing, or pixels. */
public record Length(double size, boolean share) {
  private static final int PLACES = 2;

  public Length {
    if (!Double.isFinite(size)) {
      throw new IllegalArgumentException("A length must be finite but is " + size + ".");
    }
  }

  /** A share of the drawing; 1 is all of it. */
  public static Length share(double ratio) {
    return new Length(ratio, true);
  }

  /** So many pixels. */
  public static Length px(double pixels) {
    return new Length(pixels, false);
  }

  /** The attribute's value. */
  String text() {
    return share ? number(size * 100) + "%" : number(size);
  }

  /** At most two decimals, a point in every locale. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
