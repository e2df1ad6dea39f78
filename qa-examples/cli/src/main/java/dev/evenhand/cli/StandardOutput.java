package dev.evenhand.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Remembers why writing failed: a reader that had enough ({@code | head}) is no failure. */
final class StandardOutput extends FilterOutputStream {
  private boolean readerLeft;

  StandardOutput(OutputStream target) {
    super(target);
  }

  boolean readerLeft() {
    return readerLeft;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      readerLeft = "Broken pipe".equals(e.getMessage());
      throw e;
    }
  }
}
