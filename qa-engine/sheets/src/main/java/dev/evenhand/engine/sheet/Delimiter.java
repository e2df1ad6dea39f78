package dev.evenhand.engine.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What parts the cells of a CSV.
 *
 * @param declared whether a line of its own says so, as Excel writes it
 */
record Delimiter(char sign, boolean declared) {
  private static final char USUAL = ',';
  private static final List<Character> CANDIDATES = List.of(USUAL, ';', '\t', '|');
  private static final Pattern DECLARATION =
      Pattern.compile("\\A\"?sep=(?<sign>[^\\r\\n])\"?[^\\r\\n]{0,100}\\R?");

  /** No more rows are looked at. */
  private static final int ROWS = 100;

  /** What was asked for, else what the file declares, else what the first rows look like. */
  static Delimiter of(String text, boolean whole, @Nullable Character asked, Guesses guesses) {
    Matcher declaration = DECLARATION.matcher(text);
    boolean declared = declaration.lookingAt();
    if (asked != null) {
      return new Delimiter(asked, declared);
    }
    char sign = declared ? declaration.group("sign").charAt(0) : guess(text, whole);
    if (declared) {
      guesses.notice(
          "delimiter-declared",
          1,
          "the first line says that cells are parted by %s".formatted(name(sign)),
          "Use qa's option --delimiter if they are not.");
    } else if (sign != USUAL) {
      guesses.notice(
          "delimiter-guessed",
          "cells are parted by %s".formatted(name(sign)),
          "Use qa's option --delimiter if they are not.");
    }
    return new Delimiter(sign, declared);
  }

  private static String name(char sign) {
    return sign == '\t' ? "tabs" : "'" + sign + "'";
  }

  /** The sign of which most rows have the same number, and of those the one that is most often. */
  private static char guess(String text, boolean whole) {
    char best = USUAL;
    double bestShare = 0;
    int bestCount = 0;
    for (char sign : CANDIDATES) {
      List<Integer> counts = counts(text, sign, whole);
      int usual = usual(counts);
      double share = (double) Collections.frequency(counts, usual) / Math.max(1, counts.size());
      if (usual > 0 && (share > bestShare || share == bestShare && usual > bestCount)) {
        best = sign;
        bestShare = share;
        bestCount = usual;
      }
    }
    return best;
  }

  private static int usual(List<Integer> counts) {
    return counts.stream()
        .distinct()
        .max(
            java.util.Comparator.<Integer>comparingInt(one -> Collections.frequency(counts, one))
                .thenComparing(one -> one))
        .orElse(0);
  }

  /** How often the sign stands outside quotes in each row that is not blank. */
  private static List<Integer> counts(String text, char sign, boolean whole) {
    List<Integer> counts = new ArrayList<>();
    int count = 0;
    boolean quoted = false;
    boolean blank = true;
    for (int i = 0; i < text.length() && counts.size() < ROWS; i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r')) {
        addUnless(blank, counts, count);
        count = 0;
        blank = true;
      } else {
        count += !quoted && c == sign ? 1 : 0;
        blank = blank && (c == sign || Character.isWhitespace(c));
      }
    }
    addUnless(blank || (!whole && !counts.isEmpty()), counts, count);
    return counts;
  }

  private static void addUnless(boolean left, List<Integer> counts, int count) {
    if (!left && counts.size() < ROWS) {
      counts.add(count);
    }
  }
}
