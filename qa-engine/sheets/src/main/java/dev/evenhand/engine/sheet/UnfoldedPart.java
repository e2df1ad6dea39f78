package dev.evenhand.engine.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a workbook as it unfolds, which ends with {@link TooLarge} where no table needs so
 * much: a few kilobytes can hold gigabytes of blanks.
 */
final class UnfoldedPart extends FilterInputStream {
  /** The longest text or tag; a cell has at most 32,767 characters. */
  private static final int LONGEST = 1 << 20;

  private final long most;
  private long size;
  private int run;

  /** The part unfolds to more than it may. */
  static final class TooLarge extends IOException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }

  UnfoldedPart(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** How many bytes were read. */
  long size() {
    return size;
  }

  /** Reads to the end. */
  void exhaust() throws IOException {
    byte[] buffer = new byte[1 << 14];
    while (read(buffer, 0, buffer.length) >= 0) {
      // Counted, and not kept.
    }
  }

  @Override
  public void close() {
    // A parser closes at its end what is to be read to the last byte.
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    for (int i = from; i < from + read; i++) {
      run = buffer[i] == '<' || buffer[i] == '>' ? 0 : run + 1;
      if (run > LONGEST) {
        throw new TooLarge();
      }
    }
    size += Math.max(read, 0);
    if (size > most) {
      throw new TooLarge();
    }
    return read;
  }
}
