package dev.evenhand.engine.json;

/** The blanks of JSON: space, tab, line feed and carriage return, and no others. */
public final class Blanks {
  private Blanks() {}

  public static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** The first place from {@code start} on that is no blank, or the end of the text. */
  static int skip(String text, int start) {
    int at = start;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
