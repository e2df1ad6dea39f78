package dev.evenhand.engine.report.document;

import java.util.Objects;

/**
 * How a number is shown to people; programs get it whole.
 *
 * @param digits decimals
 */
public record Format(Kind kind, int digits) {
  private static final double LEAST_PROBABILITY = 0.001;

  /** What the number is. */
  public enum Kind {
    DECIMAL,
    /** With a plus sign where it is not negative. */
    SIGNED,
    /** A ratio, shown in percent. */
    PERCENT,
    /** A ratio, shown in percent points without the sign of percent. */
    POINTS,
    /** Never shown as 0. */
    PROBABILITY
  }

  public Format {
    Objects.requireNonNull(kind, "kind");
  }

  /** With so many decimals. */
  public static Format decimal(int digits) {
    return new Format(Kind.DECIMAL, digits);
  }

  /** With so many decimals, and a plus sign where it is not negative. */
  public static Format signed(int digits) {
    return new Format(Kind.SIGNED, digits);
  }

  /** A ratio in percent. */
  public static Format percent() {
    return new Format(Kind.PERCENT, 0);
  }

  /** A ratio in percent points. */
  public static Format points(int digits) {
    return new Format(Kind.POINTS, digits);
  }

  /** A probability, of which small ones are shown as "&lt; 0.001". */
  public static Format probability() {
    return new Format(Kind.PROBABILITY, 3);
  }

  /** The number as it is read. */
  public String text(double value) {
    return switch (kind) {
      case DECIMAL -> Numbers.decimal(value, digits);
      case SIGNED -> Numbers.signed(value, digits);
      case PERCENT -> Numbers.percent(value);
      case POINTS -> Numbers.decimal(value * 100, digits);
      case PROBABILITY -> value < LEAST_PROBABILITY ? "< 0.001" : Numbers.decimal(value, digits);
    };
  }

  /**
   * The difference of two numbers as they are read: where both stand beside it, whoever subtracts
   * finds the same.
   */
  public double difference(double from, double to) {
    int places = kind == Kind.PERCENT || kind == Kind.POINTS ? digits + 2 : digits;
    return Numbers.rounded(to, places).subtract(Numbers.rounded(from, places)).doubleValue();
  }

  /** A bound of an interval as it is read: without the plus sign. */
  public String bound(double value) {
    return kind == Kind.SIGNED ? Numbers.decimal(value, digits) : text(value);
  }
}
