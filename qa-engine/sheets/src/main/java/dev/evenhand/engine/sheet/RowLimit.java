package dev.evenhand.engine.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Serial;

/**
 * Text of which a parser takes one row after the other, none of them longer than {@value #MOST}
 * characters: after a quote that is not closed all the rest of a file is one row, and that of a
 * device has no end.
 */
final class RowLimit extends FilterReader {
  /** The longest row, in characters: 1 MiB, as of lines of evaluations. */
  static final int MOST = 1 << 20;

  private long read;

  RowLimit(Reader text) {
    super(text);
  }

  /** That a row is longer. */
  static final class RowTooLongException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    RowTooLongException() {
      super("the row is longer than %s characters".formatted(MOST));
    }
  }

  /** Says that the parser is at the end of a row. */
  void endRow() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return in.read();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    count(count);
    return count;
  }

  private void count(int count) throws IOException {
    read += Math.max(0, count);
    if (read > MOST) {
      throw new RowTooLongException();
    }
  }
}
