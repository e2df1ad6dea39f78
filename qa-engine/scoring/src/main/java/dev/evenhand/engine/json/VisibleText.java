package dev.evenhand.engine.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes in JSON what is not to be seen and steers what shows it: C1 controls, marks of the
 * direction of writing, and U+2028 and U+2029, which to scripts and some readers end a line. JSON
 * says the same with an escape, so nothing is lost.
 */
final class VisibleText extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7F;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[DELETE] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return steers(c) ? new SerializedString("\\u%04X".formatted(c)) : null;
  }

  private static boolean steers(int c) {
    return c <= 0x9F
        || c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0xFEFF;
  }
}
