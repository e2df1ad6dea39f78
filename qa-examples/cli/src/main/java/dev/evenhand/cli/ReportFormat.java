package dev.evenhand.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms of a calibration report. */
enum ReportFormat {
  TEXT("txt", "text"),
  JSON("json"),
  HTML("html", "htm"),
  CSV("csv"),
  MD("md", "markdown"),
  XLSX("xlsx");

  private final ImmutableList<String> endings;

  ReportFormat(String... endings) {
    this.endings = ImmutableList.copyOf(endings);
  }

  /** The form that a file's ending asks for; empty if it asks for none that there is. */
  static Optional<ReportFormat> of(Path file) {
    String ending = ending(file);
    return Arrays.stream(values()).filter(format -> format.endings.contains(ending)).findFirst();
  }

  /**
   * What stands behind the last point of a file's name, in small letters; empty if nothing does.
   */
  static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(point + 1) : "";
  }
}
