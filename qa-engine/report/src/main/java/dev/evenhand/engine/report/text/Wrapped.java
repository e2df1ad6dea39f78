package dev.evenhand.engine.report.text;

import com.google.common.base.Splitter;

/** Words in lines that fit a terminal. */
final class Wrapped {
  /** Of a terminal as it opens. */
  static final int WIDTH = 80;

  private Wrapped() {}

  /**
   * Lines, each ended by LF.
   *
   * @param first before the first line
   * @param indent before each other line
   */
  static String of(String first, String indent, String words) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : Splitter.on(' ').split(words.strip())) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    return out.append(line).append('\n').toString();
  }
}
