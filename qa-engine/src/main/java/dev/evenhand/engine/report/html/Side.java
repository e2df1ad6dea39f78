package dev.evenhand.engine.report.html;

import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.report.svg.Shape;

/** Where a reviewer's interval lies. */
enum Side {
  HARSH("harsh", "harsher", Shape.DIAMOND),
  LENIENT("lenient", "more lenient", Shape.SQUARE),
  SLIGHTLY_HARSH("plain", "slightly harsher", Shape.CIRCLE),
  SLIGHTLY_LENIENT("plain", "slightly more lenient", Shape.CIRCLE),
  NEITHER("plain", "no clear difference", Shape.CIRCLE),
  /** Clearly lower or higher, where neither is harsher. */
  OTHER("other", "clearly different", Shape.TRIANGLE),
  UNKNOWN("unknown", "not known", Shape.CROSS);

  private final String id;
  private final String word;
  private final Shape shape;

  Side(String id, String word, Shape shape) {
    this.id = id;
    this.word = word;
    this.shape = shape;
  }

  /** Of a reviewer whose severity is known. */
  static Side of(AdjustedSeverity severity, String reviewer) {
    int sign = severity.side(reviewer);
    if (sign == 0) {
      return NEITHER;
    }
    boolean marked = severity.flag(reviewer).isPresent();
    if (sign > 0) {
      return marked ? HARSH : SLIGHTLY_HARSH;
    }
    return marked ? LENIENT : SLIGHTLY_LENIENT;
  }

  String id() {
    return id;
  }

  String word() {
    return word;
  }

  Shape shape() {
    return shape;
  }

  Icon icon() {
    return Icon.of(shape, id);
  }
}
