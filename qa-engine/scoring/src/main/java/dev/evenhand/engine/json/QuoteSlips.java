package dev.evenhand.engine.json;

import dev.evenhand.engine.json.SyntaxFault.Expected;

/** Double quotes that are missing, or stand within a text. */
final class QuoteSlips {
  private static final int MOST = 12;
  private static final String CLOSE =
      "Close it with a double quote before the %s, or write \\\" for quotes within a text.";

  private QuoteSlips() {}

  static void offer(SlipPlace place, RepairTrial trial) {
    if (place.found() == '"' && isOpenText(place)) {
      CurlyEnds.offer(place, trial, place.fault(), place.lineEnd());
      endOfText(place, trial, place.fault(), place.lineEnd());
      BrokenLines.offer(place, trial);
    } else {
      missingOpening(place, trial);
    }
    if (place.isAfterText()) {
      missingClosing(place, trial);
    }
    if (place.isAfterText() && !isNewValue(place)) {
      within(place, trial);
    }
  }

  private static boolean isNewValue(SlipPlace place) {
    return place.found() == '{' || place.found() == '[';
  }

  /** Whether the text that begins here has no end on its line. */
  private static boolean isOpenText(SlipPlace place) {
    return place.text().substring(place.fault() + 1, place.lineEnd()).indexOf('"') < 0;
  }

  /** The last text goes on after its quote: those within it want a backslash. */
  private static void within(SlipPlace place, RepairTrial trial) {
    String text = place.text();
    int start = place.lastToken();
    int tried = 0;
    boolean name = place.expected() == Expected.COLON;
    for (int at = place.good() - 1; at < place.lineEnd() && tried < MOST; at++) {
      boolean beside = followsColon(text, at) || (next(text, at + 1) == ':' && !name);
      boolean named = text.charAt(at) == ':' && !name && at >= place.fault();
      if ((text.charAt(at) == '"' && beside) || named) {
        return; // a property is named or has its value here: no quote within the text
      }
      if (at < place.fault()) {
        continue;
      }
      if (text.charAt(at) == '"' && mayEnd(text, at + 1, name)) {
        tried++;
        String inside = text.substring(start + 1, at);
        trial.add(
            place.inLastToken(
                start + 1,
                at,
                inside.replaceAll("(?<!\\\\)\"", "\\\\\""),
                "a double quote stands within a text",
                "Write \\\" for each double quote within the text."));
      }
    }
  }

  private static boolean followsColon(String text, int at) {
    int before = at - 1;
    while (before > 0 && Blanks.isBlank(text.charAt(before))) {
      before--;
    }
    return before > 0 && text.charAt(before) == ':';
  }

  private static boolean mayEnd(String text, int after, boolean name) {
    return (name ? ":" : ",}]").indexOf(next(text, after)) >= 0;
  }

  /** The next character that is no blank; a comma at the end of the text. */
  private static char next(String text, int after) {
    int next = Blanks.skip(text, after);
    return next == text.length() ? ',' : text.charAt(next);
  }

  /** A text or name begins without its quote, or has none at all. */
  private static void missingOpening(SlipPlace place, RepairTrial trial) {
    if (!Character.isLetterOrDigit(place.found())) {
      return;
    }
    int at = place.fault();
    boolean name = place.expected() == Expected.NAME || place.expected() == Expected.NAME_OR_END;
    String what = name ? "a property name" : "a text";
    trial.add(
        place.later(
            at,
            at,
            "\"",
            what + " begins without a double quote",
            "Add the double quote before it."));
    int end = at;
    String ends = name ? ":,}]\"" : ",}]\"";
    while (end < place.lineEnd() && ends.indexOf(place.text().charAt(end)) < 0) {
      end++;
    }
    String bare = place.text().substring(at, end).stripTrailing();
    trial.add(
        place.later(
            at,
            at + bare.length(),
            '"' + bare + '"',
            what + " without double quotes",
            "Put it into double quotes."));
  }

  /** The text before has swallowed what follows it: its quote is missing before a comma in it. */
  private static void missingClosing(SlipPlace place, RepairTrial trial) {
    CurlyEnds.offer(place, trial, place.lastToken(), place.good() - 1);
    endOfText(place, trial, place.lastToken(), place.good() - 1);
  }

  private static void endOfText(SlipPlace place, RepairTrial trial, int start, int end) {
    String text = place.text();
    int tried = 0;
    boolean last = start < place.good();
    for (int at = start + 1; at < end && tried < MOST; at++) {
      char c = text.charAt(at);
      if (c == ',' || c == '}' || c == ']' || c == ':') {
        tried++;
        String remedy = CLOSE.formatted(named(c));
        String message = "a text or name is not closed";
        trial.add(
            last
                ? place.inLastToken(at, at, "\"", message, remedy)
                : place.later(at, at, "\"", message, remedy));
      }
    }
    if (!last) {
      trial.add(
          place.later(
              end,
              end,
              "\"",
              "a text does not end on its line",
              "Close it with a double quote; a line break is \\n."));
    }
  }

  private static String named(char c) {
    return c == ',' ? "comma" : c == ':' ? "colon" : "closing bracket";
  }
}
