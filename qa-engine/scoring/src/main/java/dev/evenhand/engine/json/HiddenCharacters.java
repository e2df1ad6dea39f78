package dev.evenhand.engine.json;

/**
 * Characters that are not to be seen and steer what shows them: controls, marks of the direction of
 * writing, and U+2028 and U+2029, which to scripts and some readers end a line. Where they can't
 * stand as they are, they stand as their number. Safe between threads.
 */
public final class HiddenCharacters {
  private HiddenCharacters() {}

  /** Whether it steers what shows it; halves of characters are not asked here. */
  public static boolean steers(int c) {
    return c < ' '
        || c >= 0x7F && c <= 0x9F
        || c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0xFEFF;
  }

  /** The number of a character, such as {@code \u001b}. */
  public static String number(int c) {
    return "\\u%04x".formatted(c);
  }
}
