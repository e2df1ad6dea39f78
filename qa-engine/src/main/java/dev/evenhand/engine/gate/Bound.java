package dev.evenhand.engine.gate;

import dev.evenhand.engine.agreement.Uncertainty;
import java.util.Locale;

/** Which number of an estimate a gate looks at. */
public enum Bound {
  /** The lower end of the interval. */
  LOW("its lower bound"),
  /** The estimate itself, however uncertain. */
  VALUE("it"),
  /** The upper end of the interval. */
  HIGH("its upper bound");

  private final String words;

  Bound(String words) {
    this.words = words;
  }

  /** The name in gate files and reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }

  /** Such as "lower bound", or "far end" of the size of a severity. */
  String name(String kind) {
    boolean end = kind.equals("end");
    return (this == LOW ? (end ? "near" : "lower") : (end ? "far" : "upper")) + " " + kind;
  }

  double of(double value, Uncertainty.Bounds bounds) {
    return switch (this) {
      case LOW -> bounds.low();
      case VALUE -> value;
      case HIGH -> bounds.high();
    };
  }
}
