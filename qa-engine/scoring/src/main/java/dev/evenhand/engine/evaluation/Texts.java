package dev.evenhand.engine.evaluation;

import java.util.Arrays;

/** Compares texts that are no strings. */
final class Texts {
  private Texts() {}

  /** Longer texts have no key. */
  private static final int LONGEST_KEY = 8;

  /**
   * A number that only this text has, if it is short and all of it is ASCII; else 0. Most options
   * are, and one number is compared faster than letters.
   */
  static long key(char[] characters, int from, int length) {
    if (length > LONGEST_KEY) {
      return 0;
    }
    long key = 0;
    for (int i = from; i < from + length; i++) {
      char c = characters[i];
      if (c == 0 || c > 0x7F) {
        return 0;
      }
      key = key << Byte.SIZE | c;
    }
    return key;
  }

  /** Whether {@code text} stands in {@code characters} from {@code from} on. */
  static boolean equal(char[] text, char[] characters, int from) {
    return Arrays.equals(text, 0, text.length, characters, from, from + text.length);
  }
}
