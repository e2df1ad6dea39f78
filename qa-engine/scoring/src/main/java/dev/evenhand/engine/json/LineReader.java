package dev.evenhand.engine.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines as bytes, without their ends. Holds at most one line, and of a line over the limit only its
 * beginning; the rest of it is skipped.
 */
final class LineReader implements RecordReader {
  /** Within so many bytes a line ends, or the input is none of lines: a device never ends. */
  private static final long ENDLESS = 64L << 20;

  private final InputStream in;
  private final int limit;
  private final byte lineEnd;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private int number;
  private boolean endless;

  LineReader(InputStream in, int limit) {
    this(in, limit, (byte) '\n');
  }

  /**
   * @param lineEnd a line feed, or a carriage return where lines end with that alone
   */
  LineReader(InputStream in, int limit, byte lineEnd) {
    this.in = in;
    this.limit = limit;
    this.lineEnd = lineEnd;
  }

  @Override
  public boolean next() throws IOException {
    length = 0;
    tooLong = false;
    boolean started = false;
    long passed = 0;
    while (from < to || fill()) {
      started = true;
      passed += to - from;
      int end = Bytes.lineEnd(buffer, from, to, lineEnd);
      append(end);
      from = end;
      if (end < to) {
        from++;
        break;
      }
      endless = passed > ENDLESS;
      if (endless) {
        break;
      }
    }
    if (started) {
      number++;
      finish();
    }
    return started;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  private void append(int end) {
    // One byte more than allowed is kept, as it may be the carriage return of the line's end.
    int count = Math.min(end - from, limit + 1 - length);
    tooLong = tooLong || count < end - from;
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, Math.min(limit + 1, 2 * line.length)));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }

  private void finish() {
    if (number == 1 && Utf8.markLength(line, length) > 0) {
      int mark = Utf8.markLength(line, length);
      length -= mark;
      System.arraycopy(line, mark, line, 0, length);
    }
    if (!tooLong && length > 0 && line[length - 1] == '\r') {
      length--;
    }
    tooLong = tooLong || length > limit;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public boolean tooLong() {
    return tooLong;
  }

  /** Whether the line is so long that it was not read to its end, and nothing after it is. */
  @Override
  public boolean isEndless() {
    return endless;
  }

  @Override
  public boolean blank() {
    return first() < 0;
  }

  @Override
  public int first() {
    for (int i = 0; i < length; i++) {
      if (!Blanks.isBlank(line[i])) {
        return line[i] & 0xFF;
      }
    }
    return -1;
  }

  @Override
  public boolean isLine() {
    return true;
  }

  @Override
  public int column() {
    return 1;
  }

  @Override
  public byte[] array() {
    return line;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public byte[] bytes() {
    return Arrays.copyOf(line, length);
  }
}
