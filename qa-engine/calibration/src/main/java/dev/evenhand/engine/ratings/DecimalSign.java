package dev.evenhand.engine.ratings;

import java.util.regex.Pattern;

/**
 * How numbers are written in a file; inside they have a point.
 *
 * @param comma whether with a comma
 */
record DecimalSign(boolean comma) {
  private static final Pattern WITH_COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+([eE][+-]?[0-9]+)?");
  private static final Pattern WITH_POINT =
      Pattern.compile("[+-]?([0-9]+\\.[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  /** Whether it is a number written in the other way, which might be a thousand times another. */
  boolean isForeign(String value) {
    return comma && WITH_POINT.matcher(value).matches();
  }

  /** The value, with a point if it is a number. */
  String normalized(String value) {
    return comma && value.indexOf(',') >= 0 && hasComma(value) ? value.replace(',', '.') : value;
  }

  /** Whether it is a number with a comma. */
  static boolean hasComma(String value) {
    return WITH_COMMA.matcher(value).matches();
  }
}
