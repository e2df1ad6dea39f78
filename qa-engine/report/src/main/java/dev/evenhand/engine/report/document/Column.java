package dev.evenhand.engine.report.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name for programs, in lower case with underscores; empty if they get none
 * @param title for people; empty if the cells speak for themselves
 * @param kind what its cells hold
 * @param detail how deep it stands
 * @param plot how a chart of its estimates looks; null without one
 */
public record Column(String name, String title, Kind kind, Detail detail, @Nullable Plot plot) {
  /** What cells hold. */
  public enum Kind {
    /** Names or words. */
    TEXT(false),
    /** Counts or numbers. */
    NUMBER(true),
    /** Numbers with their intervals, or why there are none. */
    ESTIMATE(true),
    /** What it comes to. */
    VERDICT(false),
    /** Shares of a whole. */
    BAR(false);

    private final boolean numeric;

    Kind(boolean numeric) {
      this.numeric = numeric;
    }

    /** Whether its cells stand to the right. */
    public boolean isNumeric() {
      return numeric;
    }
  }

  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
  }

  /** The same, so deep. */
  public Column at(Detail deeper) {
    return new Column(name, title, kind, deeper, plot);
  }

  /** The same with a chart, or without one if null. */
  public Column with(@Nullable Plot chart) {
    return new Column(name, title, kind, detail, chart);
  }
}
