package dev.evenhand.engine.json;

import java.util.function.UnaryOperator;

/**
 * Characters that word processors, web pages and other notations have in place of those of JSON.
 */
final class ForeignMarks {
  private static final String CURLY = "\u201C\u201D\u201E\u201F\u00AB\u00BB";
  private static final String CURLY_SINGLE = "\u2018\u2019\u201A\u2039\u203A";
  private static final int AHEAD = 1 << 15;

  private ForeignMarks() {}

  static void offer(SlipPlace place, RepairTrial trial) {
    char c = place.found();
    if (CURLY.indexOf(c) >= 0 || CURLY_SINGLE.indexOf(c) >= 0) {
      replace(
          place,
          trial,
          ForeignMarks::straight,
          "a curly quote, as word processors write it",
          "Replace the curly quotes by straight double quotes (\").");
    } else if (c == '\'') {
      replace(
          place,
          trial,
          text -> text.replace('\'', '"'),
          "JSON has no single quotes",
          "Replace the single quotes around names and texts by double quotes (\").");
    } else if (c == '&') {
      replace(
          place,
          trial,
          ForeignMarks::withoutEntities,
          "the text was copied as HTML",
          "Replace each &quot; by a double quote (\"), and each &amp; by &.");
    } else if (isStrangeBlank(c)) {
      replace(
          place,
          trial,
          ForeignMarks::withPlainBlanks,
          "a blank that is none to JSON, such as a no-break space",
          "Replace it and its like by plain spaces.");
    } else if (c == '/' || c == '#') {
      comment(place, trial);
    }
  }

  /** Tries a change of everything that follows, as far as is looked. */
  private static void replace(
      SlipPlace place,
      RepairTrial trial,
      UnaryOperator<String> change,
      String says,
      String remedy) {
    int end = Math.min(place.text().length(), place.fault() + AHEAD);
    String rest = place.text().substring(place.fault(), end);
    trial.add(place.later(place.fault(), end, change.apply(rest), says, remedy));
  }

  static boolean isCurlyDouble(char c) {
    return CURLY.indexOf(c) >= 0;
  }

  private static String straight(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (CURLY.indexOf(c) >= 0 || CURLY_SINGLE.indexOf(c) >= 0) {
        out.setCharAt(i, '"');
      }
    }
    return out.toString();
  }

  private static String withoutEntities(String text) {
    return text.replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  private static boolean isStrangeBlank(char c) {
    return !Blanks.isBlank(c)
        && (Character.isSpaceChar(c)
            || Character.isWhitespace(c)
            || c == '\u200B'
            || c == '\u200C'
            || c == '\u200D'
            || c == '\u2060'
            || c == '\uFEFF');
  }

  private static String withPlainBlanks(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (isStrangeBlank(out.charAt(i))) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  private static void comment(SlipPlace place, RepairTrial trial) {
    int from = place.fault();
    int end = place.lineEnd();
    if (place.text().startsWith("/*", from)) {
      int close = place.text().indexOf("*/", from + 2);
      end = close < 0 ? end : close + 2;
    }
    trial.add(place.later(from, end, "", "JSON has no comments", "Remove the comment."));
  }
}
