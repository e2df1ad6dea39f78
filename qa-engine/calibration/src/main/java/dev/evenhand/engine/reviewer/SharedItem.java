package dev.evenhand.engine.reviewer;

import java.util.List;

/**
 * An item that one rater and others rated.
 *
 * @param own the rater's number
 * @param others at least one
 */
record SharedItem(double own, List<Other> others) {
  /** What another rater gave. */
  record Other(int rater, double value) {}
}
