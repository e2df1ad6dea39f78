package dev.evenhand.engine.words;

import java.text.Normalizer;
import java.util.Locale;

/** Texts that differ only in how they were typed. */
public final class Spelling {
  private Spelling() {}

  /** The text without blanks around it, be they no-break spaces or of no width. */
  public static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** The same for texts that differ only by capitals and blanks. */
  public static String folded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String trimmed = trimmed(text);
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (!isBlank(c)) {
        out.append(c);
      } else if (!isBlank(trimmed.charAt(i - 1))) {
        out.append(' ');
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }
}
