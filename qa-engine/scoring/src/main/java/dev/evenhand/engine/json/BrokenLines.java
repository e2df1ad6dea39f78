package dev.evenhand.engine.json;

/** A text with line breaks in it, as when paragraphs are pasted. */
final class BrokenLines {
  private static final int MOST = 50;

  private BrokenLines() {}

  /** Tries the text with an escape for each line break until its closing quote. */
  static void offer(SlipPlace place, RepairTrial trial) {
    String text = place.text();
    int end = place.fault() + 1;
    int breaks = 0;
    while (end < text.length() && text.charAt(end) != '"' && breaks <= MOST) {
      breaks += text.charAt(end) == '\n' ? 1 : 0;
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end < text.length() && breaks <= MOST) {
      int from = place.fault();
      trial.add(
          place.later(
              from,
              end,
              text.substring(from, end).replaceAll("\\R", "\\\\n"),
              "a text can't have a line break",
              "Write \\n in place of each line break, so that the text is on one line."));
    }
  }
}
