package dev.evenhand.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of a calibration report. */
enum ReportFormat {
  TEXT,
  JSON,
  HTML,
  CSV,
  MD,
  XLSX;

  /** The form that a file's ending asks for; empty if it asks for none. */
  static Optional<ReportFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(ending))
        .findFirst();
  }
}
