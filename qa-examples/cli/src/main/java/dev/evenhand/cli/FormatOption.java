package dev.evenhand.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Whether something is shown to people or given to a program. */
final class FormatOption {
  /** What one thing can be written as. */
  enum OutputFormat {
    TEXT,
    JSON
  }

  @Option(names = "--format", description = "text (default) or json.")
  private OutputFormat format = OutputFormat.TEXT;

  /** Prints the JSON or the text, whichever is wanted. */
  void print(Console console, Supplier<String> json, Supplier<String> text) {
    if (format == OutputFormat.JSON) {
      console.data(json.get());
    } else {
      text.get().lines().forEach(console::line);
    }
  }
}
