package dev.evenhand.engine.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A cell on several lines: broken between words, what goes on a little further in. */
final class CellLines {
  private static final String HANGING = "  ";

  private static final int SHORT = 20;

  /** Longer words are broken, too. */
  private static final int LONGEST_WORD = 30;

  private CellLines() {}

  /** The least width that breaks neither a word of usual length nor a few short ones. */
  static int narrowest(String cell) {
    int words = Math.max(SHORT, HANGING.length() + Math.min(longest(cell), LONGEST_WORD));
    return Math.min(TextTable.width(cell), margin(cell).length() + words);
  }

  private static int longest(String cell) {
    return words(cell).stream().mapToInt(TextTable::width).max().orElse(0);
  }

  /** Lines of at most that width, if it is no less than {@link #narrowest}; at least one. */
  static List<String> of(String cell, int width) {
    return of(cell, width, HANGING);
  }

  /** The head of a column in lines, none further in. */
  static List<String> head(String cell, int width) {
    return of(cell, width, "");
  }

  /** The least width of a head. */
  static int narrowestHead(String cell) {
    return longest(cell);
  }

  private static List<String> of(String cell, int width, String hanging) {
    if (TextTable.width(cell) <= width) {
      return List.of(cell);
    }
    String margin = margin(cell);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(margin);
    boolean begun = false;
    for (String word : words(cell)) {
      String rest = word;
      if (begun && TextTable.width(line + " " + rest) > width) {
        lines.add(line.toString());
        line = new StringBuilder(margin + hanging);
        begun = false;
      }
      while (!begun && TextTable.width(line + rest) > width) {
        int end = rest.offsetByCodePoints(0, Math.max(1, width - line.length()));
        lines.add(line + rest.substring(0, end));
        rest = rest.substring(end);
        line = new StringBuilder(margin + hanging);
      }
      line.append(begun ? " " : "").append(rest);
      begun = true;
    }
    lines.add(line.toString());
    return lines;
  }

  private static String margin(String cell) {
    return " ".repeat(cell.length() - cell.stripLeading().length());
  }

  private static List<String> words(String cell) {
    return Arrays.asList(cell.strip().split(" +", -1));
  }
}
