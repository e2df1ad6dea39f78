package dev.evenhand.engine.ratings;

import dev.evenhand.engine.words.Numerals;
import java.util.OptionalDouble;

/** About which number a cell shows, before it is decided how the file writes numbers. */
final class CellNumber {
  private static final double HALF = 0.5;

  /** Longer numbers are no ratings. */
  private static final int LONGEST = 20;

  private CellNumber() {}

  static OptionalDouble of(String cell) {
    if (cell.isEmpty() || cell.length() > LONGEST || !Numerals.isNumber(cell)) {
      return OptionalDouble.empty();
    }
    String plain = plain(cell);
    try {
      return OptionalDouble.of(Double.parseDouble(plain));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** With a point before the decimals, which follow the last sign if it stands once. */
  private static String plain(String cell) {
    String bare = cell.replaceAll("[' \u00A0\u202F\u2019%\u066A]", "").replace('\u2212', '-');
    int sign = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
    if (sign < 0) {
      return bare;
    }
    char decimal = bare.charAt(sign);
    boolean once = bare.indexOf(decimal) == sign;
    String whole = bare.substring(0, sign).replaceAll("[.,]", "");
    return once ? whole + "." + bare.substring(sign + 1) : bare.replaceAll("[.,]", "");
  }

  /** Half of what the last digit counts. */
  static double rounding(String cell) {
    String plain = plain(cell);
    int point = plain.indexOf('.');
    int digits = point < 0 ? 0 : plain.length() - point - 1;
    return HALF * Math.pow(10, -digits);
  }
}
