package dev.evenhand.engine.reviewer;

/** Where severity went. */
public enum Direction {
  /** Lower scores than before for the same work. */
  HARSHER,
  /** Higher scores than before for the same work. */
  MORE_LENIENT;

  static Direction of(double changeOfSeverity) {
    return changeOfSeverity > 0 ? HARSHER : MORE_LENIENT;
  }
}
