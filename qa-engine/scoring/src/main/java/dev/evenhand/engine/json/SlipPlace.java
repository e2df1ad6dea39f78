package dev.evenhand.engine.json;

import dev.evenhand.engine.json.SyntaxFault.Expected;
import java.util.ArrayDeque;
import java.util.Deque;

/** Where a text can't be read on, and what stands before. */
record SlipPlace(String text, Token last, int fault, Expected expected, Deque<Integer> open) {
  /**
   * The last token that could be read: a text, name, number, word or bracket.
   *
   * @param before what the grammar allowed before it
   * @param after what it allows after it
   * @param open the brackets that are open after it, innermost first
   */
  record Token(int start, int end, Expected before, Expected after, Deque<Integer> open) {
    /** The token that ends at {@code end}, which somebody else has read. */
    static Token before(String text, int end, Expected after, Deque<Integer> open) {
      Expected before = after == Expected.COLON ? Expected.NAME : Expected.VALUE;
      return new Token(startOf(text, end), end, before, after, new ArrayDeque<>(open));
    }
  }

  /**
   * Where the text, number or word that ends at {@code end} begins; the end itself if none does.
   */
  private static int startOf(String text, int end) {
    if (end < 2 || text.charAt(end - 1) != '"') {
      int start = end;
      while (start > 0 && isScalar(text.charAt(start - 1))) {
        start--;
      }
      return start;
    }
    int start = end - 2;
    while (start > 0 && (text.charAt(start) != '"' || isEscaped(text, start))) {
      start--;
    }
    return start;
  }

  private static boolean isEscaped(String text, int at) {
    int backslashes = 0;
    while (at - backslashes > 0 && text.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  static boolean isScalar(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.' || c == '_';
  }

  /** After the last token. */
  int good() {
    return last.end();
  }

  /** Where the last token begins. */
  int lastToken() {
    return last.start();
  }

  /** What the grammar allowed before the last token. */
  Expected beforeLastToken() {
    return last.before();
  }

  /** Whether the last token is a text or name. */
  boolean isAfterText() {
    int end = good();
    return end > 1 && text.charAt(end - 1) == '"' && lastToken() < end - 1;
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
    return new Repair(good(), last.after(), from, to, by, fault, message, remedy);
  }

  /** A change in the last token, or after it. */
  Repair inLastToken(int from, int to, String by, String message, String remedy) {
    return new Repair(lastToken(), beforeLastToken(), from, to, by, fault, message, remedy);
  }
}
