package dev.evenhand.engine.report.svg;

import java.util.Locale;

/** Which part of a label stands at its place. */
public enum Anchor {
  START,
  MIDDLE,
  END;

  /** Middle, but inside the drawing where the place is nearer to an edge than {@code margin}. */
  public static Anchor within(double share, double margin) {
    return share < margin ? START : share > 1 - margin ? END : MIDDLE;
  }

  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}
