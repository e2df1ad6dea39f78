package dev.evenhand.engine.ratings;

import dev.evenhand.engine.sheet.SheetRow;
import dev.evenhand.engine.words.Numerals;
import dev.evenhand.engine.words.Spelling;
import dev.evenhand.engine.words.UsualWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the first cells of a column look like.
 *
 * @param words the distinct cells that are neither numbers nor stand for nothing
 * @param numbers how many cells are numbers
 * @param filled how many cells tell anything
 * @param distinct how many different cells there are
 * @param counts whether all are whole numbers from 0 on
 * @param longest of all cells, in characters
 */
record ColumnProfile(
    int column,
    String name,
    Set<String> words,
    int numbers,
    int filled,
    int distinct,
    boolean counts,
    int longest) {
  /** A longer text is for people. */
  private static final int LONG_TEXT = 60;

  /** So many different texts are no answers to choose from. */
  private static final int MANY_WORDS = 30;

  static ColumnProfile of(int column, String name, List<SheetRow> rows) {
    Set<String> words = new HashSet<>();
    Set<String> distinct = new HashSet<>();
    int numbers = 0;
    int filled = 0;
    int longest = 0;
    boolean counts = true;
    for (SheetRow row : rows) {
      String cell = row.cell(column);
      if (UsualWords.meaning(cell).filter(one -> isNothing(one)).isPresent()) {
        counts = counts && cell.isEmpty();
        continue;
      }
      filled++;
      distinct.add(Spelling.folded(cell));
      longest = Math.max(longest, cell.length());
      if (Numerals.isNumber(cell)) {
        numbers++;
        counts = counts && cell.length() < 7 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
      } else {
        words.add(Spelling.folded(cell));
      }
    }
    return new ColumnProfile(
        column,
        name,
        words,
        numbers,
        filled,
        distinct.size(),
        counts && filled > 0 && words.isEmpty(),
        longest);
  }

  private static boolean isNothing(UsualWords.Meaning meaning) {
    return meaning == UsualWords.Meaning.MISSING || meaning == UsualWords.Meaning.NOT_APPLICABLE;
  }

  boolean isNumeric() {
    return numbers > 0 && words.isEmpty();
  }

  /** Whether each cell differs from the others, as the names of items do. */
  boolean isKey() {
    return filled > 0 && distinct == filled;
  }

  /** Whether its cells may be answers that begin below the rows that were looked at. */
  boolean mayBeginLater() {
    return filled == 0 && !name.isEmpty();
  }

  /** Whether nothing says what its cells are of. */
  boolean isWithoutName() {
    return filled > 0 && name.isEmpty();
  }

  /** Whether it can be one that numbers the rows, as programs write it. */
  boolean isNumbering() {
    return counts && isKey();
  }

  /** Whether its cells can be answers, by what they are. */
  boolean mayBeAnswers() {
    return filled > 0 && !name.isEmpty() && longest <= LONG_TEXT && words.size() <= MANY_WORDS;
  }
}
