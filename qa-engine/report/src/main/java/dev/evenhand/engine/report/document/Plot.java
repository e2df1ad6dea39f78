package dev.evenhand.engine.report.document;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;

/**
 * How the estimates of a column are drawn: values with their intervals below each other on one
 * axis, a row of the table each. Rows take their tone from the table's verdict.
 *
 * @param scale where the axis begins and ends
 * @param title what the axis measures
 * @param left what it means to be on the left, or empty
 * @param right what it means to be on the right, or empty
 * @param guides values with a line through all rows
 * @param before the column with the value from which each was moved, or empty
 */
public record Plot(
    Scale scale, String title, String left, String right, List<Double> guides, String before) {
  /** Where an axis begins and ends. */
  public enum Scale {
    /** From 0 or the least bound up to 1. */
    AGREEMENT,
    /** As far below 0 as above it. */
    AROUND_ZERO,
    /** As far as the values reach. */
    RANGE
  }

  public Plot {
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(right, "right");
    guides = Copies.list(guides, "guides");
    Objects.requireNonNull(before, "before");
  }

  /** Coefficients of agreement, with lines at {@code guides}. */
  public static Plot agreement(String title, Double... guides) {
    Objects.requireNonNull(guides, "guides");
    return new Plot(Scale.AGREEMENT, title, "", "", List.of(guides), "");
  }

  /** Differences: to the left those below 0, to the right those above. */
  public static Plot aroundZero(String title, String left, String right) {
    return new Plot(Scale.AROUND_ZERO, title, left, right, List.of(), "");
  }

  /** Values that were moved from those of the column {@code before}. */
  public static Plot moved(String title, String before) {
    return new Plot(Scale.RANGE, title, "", "", List.of(), before);
  }
}
