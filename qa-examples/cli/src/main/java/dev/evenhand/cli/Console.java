package dev.evenhand.cli;

import dev.evenhand.api.problem.Problem;
import java.io.PrintStream;
import java.io.Writer;
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
    data(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Data as it is. */
  void data(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  /** Takes data that is written in pieces. */
  Writer writer() {
    return new Writer() {
      @Override
      public void write(char[] text, int from, int length) {
        data(new String(text, from, length));
      }

      @Override
      public void flush() {
        // The console is flushed when the command has ended.
      }

      @Override
      public void close() {
        // It is not ours.
      }
    };
  }

  /** One line of data for people. */
  void line(String text) {
    data(visible(text) + "\n");
  }

  /** One line for people, beside the data. */
  void message(String text) {
    note(visible(text) + "\n");
  }

  /** Words of our own beside the data, of any number of lines. */
  void note(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    err.write(bytes, 0, bytes.length);
    err.flush();
  }

  /** Problems as messages, and how many more there are. */
  void messages(List<Problem> problems) {
    messages(problems, problems.size());
  }

  /** The first problems as messages, and how many more there are in all. */
  void messages(List<Problem> first, long all) {
    first.stream().limit(SHOWN).forEach(problem -> message(problem.text()));
    if (all > SHOWN) {
      message("... and %s more problems.".formatted(all - SHOWN));
    }
  }

  /** Whether all data arrived. */
  boolean flush() {
    err.flush();
    return !out.checkError();
  }

  /** Words from files must not steer a terminal, nor forge a line. */
  private static String visible(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t]]", "\uFFFD");
  }
}
