package dev.evenhand.cli;

import dev.evenhand.api.problem.Problem;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where a command writes: data to one stream, messages to the other, both in UTF-8. */
final class Console {
  private static final int SHOWN = 20;

  private final PrintStream out;
  private final PrintStream err;

  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Data, ended by its own line end. */
  void data(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
  }

  /** A line of data for people. */
  void line(String text) {
    data(visible(text) + "\n");
  }

  /** A message for people, beside the data. */
  void message(String text) {
    byte[] bytes = (visible(text) + "\n").getBytes(StandardCharsets.UTF_8);
    err.write(bytes, 0, bytes.length);
    err.flush();
  }

  /** Problems as messages, and how many more there are. */
  void messages(List<Problem> problems) {
    problems.stream().limit(SHOWN).forEach(problem -> message(problem.text()));
    if (problems.size() > SHOWN) {
      message("... and %s more problems.".formatted(problems.size() - SHOWN));
    }
  }

  void flush() {
    out.flush();
    err.flush();
  }

  /** Words from files must not steer a terminal. */
  private static String visible(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
  }
}
