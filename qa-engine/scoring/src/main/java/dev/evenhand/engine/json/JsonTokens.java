package dev.evenhand.engine.json;

/** Where tokens of JSON end, and how a character of it is shown. */
final class JsonTokens {
  private JsonTokens() {}

  static String shown(int c) {
    boolean visible =
        c > ' ' && c != 0xFEFF && Character.isDefined(c) && !Character.isISOControl(c);
    return visible && !Character.isSpaceChar(c)
        ? "'" + Character.toString(c) + "'"
        : "the character U+%04X".formatted(c);
  }

  /** The offset after the closing quote of the good text that begins at {@code start}. */
  static int endOfText(String text, int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  /** The first opening bracket from {@code start} on that is not in a text. */
  static int nextOpening(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) != '{' && text.charAt(i) != '[') {
      i = text.charAt(i) == '"' ? endOfText(text, i) : i + 1;
    }
    return Math.min(i, text.length());
  }

  static boolean isPartOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  }

  static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || isPartOfNumber(c) || c == '_';
  }
}
