package dev.evenhand.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Data to a terminal that is named as a file: lines of which nothing steers it. */
final class TerminalStream extends FilterOutputStream {
  private static final int LONGEST = 1 << 16;
  private static final int CONTINUATION = 0x80;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  TerminalStream(OutputStream terminal) {
    super(terminal);
  }

  /** Whether what a name leads to in the end is a terminal, where that can be told. */
  static boolean isTerminal(Path name) {
    try {
      Path file = name.toRealPath();
      return file.startsWith("/dev/pts")
          || file.toString().startsWith("/dev/tty")
          || file.equals(Path.of("/dev/console"));
    } catch (IOException e) {
      return false; // a pipe, or a system without such files
    }
  }

  @Override
  public void write(int b) throws IOException {
    boolean whole = (b & 0xC0) != CONTINUATION;
    if (whole && line.size() >= LONGEST) {
      put();
    }
    line.write(b);
    if (b == '\n') {
      put();
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  private void put() throws IOException {
    out.write(Console.harmless(line.toByteArray()));
    line.reset();
  }

  /** A line that is not complete waits for its end. */
  @Override
  public void close() throws IOException {
    put();
    super.close();
  }
}
