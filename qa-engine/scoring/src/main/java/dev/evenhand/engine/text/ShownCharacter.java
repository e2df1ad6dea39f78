package dev.evenhand.engine.text;

import dev.evenhand.engine.json.HiddenCharacters;
import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A character as a terminal shows it: a tab as blanks, what is not to be seen or would steer the
 * terminal as its number.
 *
 * @param width how many columns it takes
 */
record ShownCharacter(String text, int width) {
  private static final int TAB = 4;

  /** Blocks whose characters take two columns. */
  private static final Set<UnicodeBlock> WIDE =
      Set.of(
          UnicodeBlock.HANGUL_JAMO,
          UnicodeBlock.CJK_RADICALS_SUPPLEMENT,
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.HIRAGANA,
          UnicodeBlock.KATAKANA,
          UnicodeBlock.BOPOMOFO,
          UnicodeBlock.HANGUL_COMPATIBILITY_JAMO,
          UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A,
          UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
          UnicodeBlock.HANGUL_SYLLABLES,
          UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS,
          UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_B,
          UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS,
          UnicodeBlock.EMOTICONS,
          UnicodeBlock.TRANSPORT_AND_MAP_SYMBOLS,
          UnicodeBlock.SUPPLEMENTAL_SYMBOLS_AND_PICTOGRAPHS);

  /** Those of the block of full and half width that are full. */
  private static final int LAST_FULL_WIDTH = 0xFF60;

  static List<ShownCharacter> all(String text) {
    return all(text, 0);
  }

  /** Those of a text that begins at a column, counted from 0. */
  static List<ShownCharacter> all(String text, int column) {
    List<ShownCharacter> all = new ArrayList<>();
    int at = column;
    for (int character : text.codePoints().toArray()) {
      ShownCharacter shown = of(character, at);
      all.add(shown);
      at += shown.width();
    }
    return all;
  }

  private static ShownCharacter of(int character, int column) {
    if (character == '\t') {
      int blanks = TAB - column % TAB;
      return new ShownCharacter(" ".repeat(blanks), blanks);
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          escaped(character);
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
          new ShownCharacter(Character.toString(character), 0);
      default -> new ShownCharacter(Character.toString(character), isWide(character) ? 2 : 1);
    };
  }

  private static ShownCharacter escaped(int character) {
    String text = HiddenCharacters.number(character);
    return new ShownCharacter(text, text.length());
  }

  private static boolean isWide(int character) {
    UnicodeBlock block = UnicodeBlock.of(character);
    boolean full = UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block);
    return full ? character <= LAST_FULL_WIDTH : block != null && WIDE.contains(block);
  }
}
