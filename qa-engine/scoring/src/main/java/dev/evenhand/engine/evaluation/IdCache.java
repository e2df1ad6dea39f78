package dev.evenhand.engine.evaluation;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Keeps strings that were read not long ago: a few reviewers stand on a million lines. */
final class IdCache {
  private final @Nullable String[] recent;

  /**
   * @param size a power of two
   */
  IdCache(int size) {
    this.recent = new @Nullable String[size];
  }

  /** The text at which {@code parser} stands. */
  String of(JsonParser parser) {
    char[] characters = parser.getStringCharacters();
    int from = parser.getStringOffset();
    int length = parser.getStringLength();
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + characters[i];
    }
    int place = hash & recent.length - 1;
    String found = recent[place];
    if (found == null || !isEqual(found, characters, from, length)) {
      found = new String(characters, from, length);
      recent[place] = found;
    }
    return found;
  }

  private static boolean isEqual(String text, char[] characters, int from, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != characters[from + i]) {
        return false;
      }
    }
    return true;
  }
}
