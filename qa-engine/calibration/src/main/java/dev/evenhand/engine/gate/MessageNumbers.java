package dev.evenhand.engine.gate;

import dev.evenhand.engine.estimate.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in messages. */
final class MessageNumbers {
  private static final int PLACES = 3;

  private MessageNumbers() {}

  /** A number as it was meant, without a needless ".0". */
  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** The ends of an interval. */
  static String interval(Interval bounds) {
    return "(%s to %s)".formatted(rounded(bounds.low()), rounded(bounds.high()));
  }

  /** A number to three places. */
  static String rounded(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(PLACES, RoundingMode.HALF_EVEN);
    return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
  }
}
