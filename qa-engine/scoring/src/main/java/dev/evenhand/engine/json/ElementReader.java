package dev.evenhand.engine.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The elements of a list, or objects that follow each other and have any number of lines. Whether
 * an element is JSON is not judged here.
 */
final class ElementReader implements RecordReader {
  private final InputStream in;
  private final int limit;
  private final boolean list;
  private final byte[] buffer = new byte[1 << 16];
  private final Nesting nesting = new Nesting();
  private int from;
  private int to;
  private int line = 1;
  private int column = 1;
  private boolean inList;

  /** Whether an element is to follow, as after a comma. */
  private boolean due;

  private byte[] element = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private int startLine;
  private int startColumn;

  /**
   * @param list whether the input is a list
   */
  ElementReader(InputStream in, int limit, boolean list) {
    this.in = in;
    this.limit = limit;
    this.list = list;
  }

  @Override
  public boolean next() throws IOException {
    length = 0;
    tooLong = false;
    nesting.restart();
    if (!toStart()) {
      return false;
    }
    startLine = line;
    startColumn = column;
    if (due && peek() == ',') {
      keep(); // where nothing stands before a comma, the comma is what is wrong
      return true;
    }
    due = false;
    boolean grouped = peek() == '{' || peek() == '[';
    if (!grouped) {
      keep(); // be it a sign too many, which would be met again and again
    }
    while (peek() >= 0 && !isEnd(grouped)) {
      keep();
    }
    return true;
  }

  /** Whether the element ends before the next byte; one in brackets ends with them. */
  private boolean isEnd(boolean grouped) {
    if (grouped) {
      return length > 0 && nesting.depth() == 0 && !nesting.inText();
    }
    byte next = buffer[from];
    return nesting.depth() <= 0
        && !nesting.inText()
        && (next == ',' || next == ']' || next == '\n');
  }

  /** Goes to where the next element begins; false if there is none. */
  private boolean toStart() throws IOException {
    int mark = line == 1 && column == 1 && fill() ? Utf8.markLength(buffer, to) : 0;
    from += mark;
    while (peek() >= 0) {
      byte next = buffer[from];
      if (list && !inList && next == '[') {
        inList = true;
        due = true;
      } else if (inList && next == ']') {
        inList = false;
      } else if (inList && next == ',' && !due) {
        due = true;
      } else if (!Blanks.isBlank(next)) {
        return true;
      }
      pass();
    }
    return false;
  }

  @Override
  public boolean isCutOff() {
    return inList && nesting.depth() == 0;
  }

  private void keep() {
    byte next = buffer[from];
    nesting.pass(next);
    tooLong |= length == limit;
    if (!tooLong) {
      if (length == element.length) {
        element = Arrays.copyOf(element, Math.min(limit, 2 * length));
      }
      element[length++] = next;
    }
    pass();
  }

  private void pass() {
    byte passed = buffer[from++];
    boolean continues = (passed & 0xC0) == 0x80; // columns count characters, not their bytes
    if (passed == '\n') {
      line++;
      column = 1;
    } else if (!continues) {
      column++;
    }
  }

  /** The next byte, or -1 at the end. */
  private int peek() throws IOException {
    return from < to || fill() ? buffer[from] & 0xFF : -1;
  }

  private boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  @Override
  public int number() {
    return startLine;
  }

  @Override
  public int column() {
    return startColumn;
  }

  @Override
  public boolean isLine() {
    return false;
  }

  @Override
  public boolean tooLong() {
    return tooLong;
  }

  @Override
  public boolean blank() {
    return false;
  }

  @Override
  public int first() {
    return length == 0 ? -1 : element[0] & 0xFF;
  }

  @Override
  public byte[] array() {
    return element;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public byte[] bytes() {
    return Arrays.copyOf(element, length);
  }
}
