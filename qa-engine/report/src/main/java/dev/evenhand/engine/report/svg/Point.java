package dev.evenhand.engine.report.svg;

/** A place in a drawing, from its upper left corner. */
public record Point(Length x, Length y) {
  /** A place across the width, so many pixels from the top. */
  public static Point of(double x, double pixels) {
    return new Point(Length.share(x), Length.px(pixels));
  }
}
