package dev.evenhand.engine.words;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What columns and rows of tables are usually called, as {@code table-words.properties} lists. */
public final class TableWords {
  /** What a word heads. */
  public enum Heads {
    /** A row or column of totals or averages. */
    TOTAL,
    /** A part of a date. */
    DATE_PART,
    /** How much counts, at most or beside others. */
    WEIGHT,
    /** What was rated. */
    ITEM,
    /** Who rated. */
    RATER,
    /** The rating. */
    VALUE,
    /** Which question. */
    CRITERION,
    /** When it was rated. */
    TIME,
    /** Whose work was rated. */
    AGENT,
    /** Person or model. */
    KIND,
    /** A number of which less may well be better: grades from 1 on, errors, times. */
    LESS_MAY_BE_BETTER,
    /** Something that no number can be made of. */
    COMMENT,
    /** The ratings of one reviewer. */
    RATER_NAMES,
    /** The answers to one question. */
    QUESTION_NAMES
  }

  private static final int LONGEST = 100;
  private static final Pattern MARKS = Pattern.compile("[ _.\\p{Pd}]|[:?]$");
  private static final Map<Heads, Set<String>> WORDS = new EnumMap<>(Heads.class);
  private static final Map<Heads, Set<String>> WEAK = new EnumMap<>(Heads.class);

  static {
    WordFile file = new WordFile("table-words.properties");
    for (Heads heads : Heads.values()) {
      String name = heads.name().toLowerCase(Locale.ROOT).replace('_', '-');
      WORDS.put(heads, keys(file, name));
      WEAK.put(heads, keys(file, name + ".weak"));
    }
  }

  private TableWords() {}

  private static Set<String> keys(WordFile file, String name) {
    Set<String> keys = new LinkedHashSet<>();
    file.parts(name, " \\| ").forEach(word -> keys.add(key(word)));
    return keys;
  }

  /** Whether the text usually heads that. */
  public static boolean is(Heads heads, String text) {
    return text.length() <= LONGEST && WORDS.getOrDefault(heads, Set.of()).contains(key(text));
  }

  /** Whether the text heads that if nothing does so by a better name. */
  public static boolean mayBe(Heads heads, String text) {
    return text.length() <= LONGEST && WEAK.getOrDefault(heads, Set.of()).contains(key(text));
  }

  /** Whether the text usually heads that, with a number or a letter behind it or without. */
  public static boolean isNumbered(Heads heads, String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String key = key(text);
    String stem = key.replaceFirst("[0-9.]++[a-z]?$", "");
    return WORDS.getOrDefault(heads, Set.of()).contains(stem)
        || text.length() > 2
            && text.matches(".*[ _-][A-Za-z]")
            && WORDS.getOrDefault(heads, Set.of()).contains(key.substring(0, key.length() - 1));
  }

  /**
   * Capitals, blanks, hyphens and dashes, underscores, points, the width of signs, and a mark at
   * the end do not count.
   */
  private static String key(String text) {
    return MARKS
        .matcher(Spelling.folded(Normalizer.normalize(text, Normalizer.Form.NFKC)))
        .replaceAll("");
  }
}
