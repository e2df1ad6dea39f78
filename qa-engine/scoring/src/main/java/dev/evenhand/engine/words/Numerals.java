package dev.evenhand.engine.words;

import java.util.regex.Pattern;

/** Texts that show a number, however it is written. */
public final class Numerals {
  private static final int LONGEST = 200;

  /** Digits with marks between them; nothing is tried twice. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+\\-\u2212]?(?:[.,]?[0-9]++)(?:[.,' \u00A0\u202F\u2019]?[0-9]++)*+[.,]?(?:[eE][+-]?[0-9]++)?"
              + "[ \u00A0\u202F]?[%\u066A]?");

  private Numerals() {}

  /** Whether the text is a number, with or without a decimal comma, marks and a percent sign. */
  public static boolean isNumber(String text) {
    return text.length() <= LONGEST && NUMBER.matcher(text).matches();
  }
}
