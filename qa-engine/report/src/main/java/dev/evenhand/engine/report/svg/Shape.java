package dev.evenhand.engine.report.svg;

/** The outline of a symbol, about ten pixels wide, so that colour is never the only sign. */
public enum Shape {
  CIRCLE("M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"),
  SQUARE("M-4.5-4.5h9v9h-9z"),
  DIAMOND("M0-6l6 6l-6 6l-6-6z"),
  TRIANGLE("M0-5.5l6 10h-12z"),
  /** The interval goes on to the left. */
  ARROW_LEFT("M0 0l7-5v10z"),
  /** The interval goes on to the right. */
  ARROW_RIGHT("M0 0l-7-5v10z"),
  /** A small dot on a line. */
  DOT("M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z"),
  /** No value, or one without an interval. */
  CROSS("M-4-4l8 8M-4 4l8-8");

  private final String path;

  Shape(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }
}
