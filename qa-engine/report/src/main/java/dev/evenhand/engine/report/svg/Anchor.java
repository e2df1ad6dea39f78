package dev.evenhand.engine.report.svg;

import java.util.Locale;

/** Which part of a label stands at its place. */
public enum Anchor {
  START,
  MIDDLE,
  END;

  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}
