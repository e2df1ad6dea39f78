package dev.evenhand.engine.gate;

import dev.evenhand.engine.estimate.Interval;
import java.util.Locale;

/** Which number of an estimate a gate looks at. */
public enum GateBound {
  /** The lower end of the interval. */
  LOW("its lower bound"),
  /** The estimate itself, however uncertain. */
  VALUE("it"),
  /** The upper end of the interval. */
  HIGH("its upper bound");

  private final String words;

  GateBound(String words) {
    this.words = words;
  }

  /** The name in gate files and reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }

  /** Such as "lower bound". */
  String boundName() {
    return this == LOW ? "lower bound" : "upper bound";
  }

  /** Of the interval of a size, such as "near end". */
  String endName() {
    return this == LOW ? "near end" : "far end";
  }

  double of(double value, Interval bounds) {
    return switch (this) {
      case LOW -> bounds.low();
      case VALUE -> value;
      case HIGH -> bounds.high();
    };
  }
}
