package dev.evenhand.engine.report.document;

import java.text.Normalizer;
import java.util.Objects;

/**
 * How names of unknown origin are shown: on one line, visible, and not longer than a line.
 *
 * <p>Safe for threads.
 */
public final class Display {
  private static final int LONGEST = 120;

  private Display() {}

  /** A name of at most {@value #LONGEST} characters; the JSON has it whole. */
  public static String name(String name) {
    Objects.requireNonNull(name, "name");
    return shortened(name, LONGEST);
  }

  /** A name of at most so many characters. */
  public static String shortened(String name, int most) {
    Objects.requireNonNull(name, "name");
    String clean = clean(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("\\s+", " ");
    if (clean.codePointCount(0, clean.length()) <= most) {
      return clean;
    }
    return clean.substring(0, clean.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }

  /**
   * Text in which nothing steers: control characters, overrides of the direction of writing and
   * halves of surrogate pairs become the replacement character. Joiners stay, as many scripts and
   * emoji need them.
   */
  public static String clean(String text) {
    Objects.requireNonNull(text, "text");
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isHarmless(c) ? c : 0xFFFD));
    return out.toString();
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.FORMAT -> c == 0x200C || c == 0x200D || c == 0xAD;
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> (c & 0xFFFE) != 0xFFFE;
    };
  }
}
