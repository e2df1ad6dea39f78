package dev.evenhand.engine.json;

import dev.evenhand.engine.json.SyntaxFault.Expected;
import java.util.Deque;

/** Where a text can't be read on, and what stands before. */
record SlipPlace(
    String text, int good, Expected before, int fault, Expected expected, Deque<Integer> open) {
  /** Where the last token before {@link #good} begins; {@link #good} itself if there is none. */
  int lastToken() {
    int end = good - 1;
    if (end <= 0) {
      return good;
    }
    if (text.charAt(end) != '"') {
      int start = good;
      while (start > 0 && isScalar(text.charAt(start - 1))) {
        start--;
      }
      return start;
    }
    int start = end - 1;
    while (start > 0 && (text.charAt(start) != '"' || isEscaped(start))) {
      start--;
    }
    return start;
  }

  private boolean isEscaped(int at) {
    int backslashes = 0;
    while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  static boolean isScalar(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.' || c == '_';
  }

  /** What the grammar allowed before the last token. */
  Expected beforeLastToken() {
    return before == Expected.COLON ? Expected.NAME : Expected.VALUE;
  }

  /** Whether the last token is a text or name. */
  boolean isAfterText() {
    return good > 1 && text.charAt(good - 1) == '"' && lastToken() < good - 1;
  }

  char found() {
    return text.charAt(fault);
  }

  /** The end of the line of the fault. */
  int lineEnd() {
    int at = fault;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** A change after the last token. */
  Repair later(int from, int to, String by, String message, String remedy) {
    return new Repair(good, before, from, to, by, message, remedy);
  }

  /** A change in the last token, or after it. */
  Repair inLastToken(int from, int to, String by, String message, String remedy) {
    return new Repair(lastToken(), beforeLastToken(), from, to, by, message, remedy);
  }
}
