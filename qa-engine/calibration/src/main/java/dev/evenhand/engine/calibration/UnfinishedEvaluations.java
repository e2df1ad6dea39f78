package dev.evenhand.engine.calibration;

import java.util.Locale;

/**
 * What becomes of evaluations in which scored questions were left open. Questions that the card
 * hides or answers itself are not open, nor are texts and dates.
 */
public enum UnfinishedEvaluations {
  /** They take no part, and each is a problem. */
  REJECT,
  /**
   * Their answers count. Their sections and totals are scored as the card says of open questions;
   * if it rejects those, they have none.
   */
  USE;

  /** The name in reports and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
