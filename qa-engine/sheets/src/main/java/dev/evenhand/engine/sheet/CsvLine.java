package dev.evenhand.engine.sheet;

import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** Rows as lines of CSV, for those that go out as they came. */
public final class CsvLine {
  private CsvLine() {}

  /** The cells with commas between them and quotes around those that need them. */
  public static String of(List<String> cells) {
    Objects.requireNonNull(cells, "cells");
    return CSVFormat.RFC4180.format(cells.toArray());
  }
}
