package dev.evenhand.engine.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * How records, such as evaluations, stand in an input, as its beginning shows: one a line, in a
 * list, or as objects of several lines. Not thread-safe.
 */
public final class Layout {
  private static final int HEAD = 1 << 16;

  private final InputStream in;
  private byte[] head = new byte[0];
  private int start;

  private Layout(InputStream in) {
    this.in = in;
  }

  /** What reads the records of {@code in}. */
  public static RecordReader reader(InputStream in, int limit) throws IOException {
    Layout layout = new Layout(in);
    layout.look();
    return layout.reader(limit);
  }

  /** Reads until the first line is whole and something follows, as far as that is near. */
  private void look() throws IOException {
    byte[] buffer = new byte[HEAD];
    int length = 0;
    do {
      int count = in.read(buffer, length, HEAD - length);
      if (count < 0) {
        break;
      }
      length += count;
      head = Arrays.copyOf(buffer, length);
      start = skipBlanks(Utf8.markLength(head, length));
    } while (length < HEAD && skipBlanks(lineEnd()) == length);
  }

  private RecordReader reader(int limit) {
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
    if (first() == '[') {
      return new ElementReader(all, limit, true);
    }
    return first() == '{' && isOpen() && followedByOther()
        ? new ElementReader(all, limit, false)
        : new LineReader(all, limit, endsWithReturns() ? (byte) '\r' : (byte) '\n');
  }

  private int first() {
    return start < head.length ? head[start] : -1;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < head.length && Blanks.isBlank(head[at])) {
      at++;
    }
    return at;
  }

  private int lineEnd() {
    int at = start;
    while (at < head.length && head[at] != '\n' && head[at] != '\r') {
      at++;
    }
    return at;
  }

  /** Whether the first line ends inside of its object. */
  private boolean isOpen() {
    Nesting nesting = new Nesting();
    int end = lineEnd();
    for (int at = start; at < end; at++) {
      nesting.pass(head[at]);
    }
    return nesting.depth() > 0;
  }

  /** Whether the next line begins otherwise than an object, so that it goes on with this one. */
  private boolean followedByOther() {
    int next = skipBlanks(lineEnd());
    return next < head.length && head[next] != '{';
  }

  private boolean endsWithReturns() {
    boolean returns = false;
    for (byte b : head) {
      if (b == '\n') {
        return false;
      }
      returns |= b == '\r';
    }
    return returns;
  }
}
