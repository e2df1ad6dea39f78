package dev.evenhand.engine.sheet;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Rows as lines of CSV, for those that go out as they came. */
final class CsvLine {
  private final CSVFormat format;

  /** Lines whose cells are parted by this sign. */
  CsvLine(char delimiter) {
    format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
  }

  /** The cells with the sign between them and quotes around those that need them. */
  String of(List<String> cells) {
    return format.format(cells.toArray());
  }
}
