package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.svg.Shape;

/** Where a reviewer's interval lies. */
enum Side {
  HARSH("harsh", "harsher", Shape.DIAMOND),
  LENIENT("lenient", "more lenient", Shape.SQUARE),
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

  static Side of(int sign) {
    return sign > 0 ? HARSH : sign < 0 ? LENIENT : NEITHER;
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
