package dev.evenhand.engine.wire;

import dev.evenhand.api.score.Fraction;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What components of records are that hold exact numbers. */
enum NumberSort {
  /** A fraction. */
  FRACTION,
  /** A decimal. */
  DECIMAL,
  /** A decimal that is a ratio, which JSON has as a percent. */
  RATIO;

  private static final int PERCENT_DIGITS = 2;

  /** Fewer zeros at the end of a whole number are written out, as all records of the API do. */
  private static final int MOST_ZEROS = 40;

  /** The sort of a component; null if it holds no exact number. */
  static @Nullable NumberSort of(Type type, boolean percent) {
    if (type == BigDecimal.class) {
      return percent ? RATIO : DECIMAL;
    }
    return type == Fraction.class ? FRACTION : null;
  }

  /** The number that JSON has. */
  Fraction told(Object value) {
    return switch (this) {
      case FRACTION -> (Fraction) value;
      case DECIMAL -> Fraction.of((BigDecimal) value);
      case RATIO -> Fraction.of(((BigDecimal) value).movePointRight(PERCENT_DIGITS));
    };
  }

  /** The value of the number in JSON; null if no decimal is that number. */
  @Nullable Object value(Fraction told) {
    if (this == FRACTION) {
      return told;
    }
    try {
      BigDecimal number =
          new BigDecimal(told.numerator()).divide(new BigDecimal(told.denominator()));
      return canonical(this == RATIO ? number.movePointLeft(PERCENT_DIGITS) : number);
    } catch (ArithmeticException e) {
      return null; // its digits have no end
    }
  }

  private static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() > -MOST_ZEROS ? stripped.setScale(0) : stripped;
  }
}
