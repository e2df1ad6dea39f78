package dev.evenhand.engine.report.svg;

import java.util.Objects;

/** A place in a drawing, from its upper left corner. */
public record Point(Length x, Length y) {
  public Point {
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
  }

  /** A place across the width, so many pixels from the top. */
  public static Point of(double x, double pixels) {
    return new Point(Length.share(x), Length.px(pixels));
  }
}
