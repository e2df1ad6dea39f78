package dev.evenhand.engine.calibration;

import java.util.Locale;

/** What "not applicable" is where names are compared. Among scores it is always missing. */
public enum NotApplicableAs {
  /** A category of its own: saying so is a judgment that reviewers can agree on. */
  CATEGORY,
  /** Missing, as among scores. */
  MISSING;

  /** The name in reports and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
