package dev.evenhand.cli;

import java.io.Writer;

/** Lets picocli write help and versions to a console. */
final class ConsoleWriter extends Writer {
  private final Console console;
  private final boolean data;

  ConsoleWriter(Console console, boolean data) {
    this.console = console;
    this.data = data;
  }

  @Override
  public void write(char[] buffer, int offset, int length) {
    String text = new String(buffer, offset, length);
    if (data) {
      console.data(text);
    } else {
      console.note(text);
    }
  }

  @Override
  public void flush() {
    // The console is flushed once, at the end.
  }

  @Override
  public void close() {
    // The console stays open.
  }
}
