package dev.evenhand.cli;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.catalog.FormFormats;
import java.util.Optional;

/** Finds the formats of other systems' forms that come with qa or lie beside it. */
final class FormFinder {
  private FormFinder() {}

  /** The format called {@code id}; empty if there is none, which then was told. */
  static Optional<FormFormat> look(String id, Console console) {
    Checked<FormFormat> format = FormFormats.load(FormFinder.class.getClassLoader()).look(id);
    for (Problem problem : format.problems()) {
      console.message(problem.text());
    }
    return format.value();
  }
}
