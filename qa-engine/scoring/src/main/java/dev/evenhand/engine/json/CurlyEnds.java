package dev.evenhand.engine.json;

/** A text that begins with a straight quote and ends with a curly one. */
final class CurlyEnds {
  private static final int MOST = 12;

  private CurlyEnds() {}

  /** Tries a straight quote for each curly one after which a text may end. */
  static void offer(SlipPlace place, RepairTrial trial, int start, int end) {
    String text = place.text();
    int tried = 0;
    for (int at = start + 1; at < end && tried < MOST && !opens(text.charAt(at)); at++) {
      if (ForeignMarks.isCurlyDouble(text.charAt(at)) && mayEnd(text, at + 1)) {
        tried++;
        trial.add(straight(place, start, at));
      }
    }
  }

  /** Where a curly quote opens within the text, the next one closes that. */
  private static boolean opens(char c) {
    return c == '\u201C' || c == '\u201E';
  }

  private static boolean mayEnd(String text, int after) {
    int next = Blanks.skip(text, after);
    return next == text.length() || ",:}]".indexOf(text.charAt(next)) >= 0;
  }

  private static Repair straight(SlipPlace place, int start, int at) {
    boolean last = start < place.good();
    return new Repair(
        last ? place.lastToken() : place.good(),
        last ? place.beforeLastToken() : place.last().after(),
        at,
        at + 1,
        "\"",
        at,
        "a curly quote where a straight one must close the text",
        "Replace it by a straight double quote (\").");
  }
}
