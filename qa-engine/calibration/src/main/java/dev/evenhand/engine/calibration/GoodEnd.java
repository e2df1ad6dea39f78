package dev.evenhand.engine.calibration;

import java.util.Locale;

/** At which end of a scale the good ratings are, and so who is harsh and who lenient. */
public enum GoodEnd {
  /** Rating lower is being harsher, as with scores. */
  HIGH,
  /**
   * Rating lower is being more lenient, as with errors found, and grades of which 1 is the best.
   */
  LOW;

  /** A name for machines. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
