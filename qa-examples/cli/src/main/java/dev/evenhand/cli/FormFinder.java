package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.catalog.FormFormats;
import java.util.stream.Stream;

/** Finds the formats of other systems' forms that come with qa or lie beside it. */
final class FormFinder {
  private FormFinder() {}

  /** The format called {@code id}. */
  static Checked<FormFormat> look(String id) {
    return FormFormats.load(FormFinder.class.getClassLoader()).look(id);
  }

  /** What is wrong with the name of a format. */
  static Stream<String> complaints(Checked<FormFormat> format) {
    return format.problems().stream().map(Problem::text);
  }
}
