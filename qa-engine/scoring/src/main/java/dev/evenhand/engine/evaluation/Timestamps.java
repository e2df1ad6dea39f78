package dev.evenhand.engine.evaluation;

/** Timestamps as nearly everybody writes them. */
final class Timestamps {
  private static final String FORM = "0000-00-00T00:00:00Z";

  private static final int[][] LIMITS = {
    {5, 1, 12}, {8, 1, 28}, {11, 0, 23}, {14, 0, 59}, {17, 0, 59}
  };

  private Timestamps() {}

  /**
   * Whether the text is surely a moment: {@code 2026-11-01T10:00:00Z}, up to the 28th. Others may
   * be one too.
   */
  static boolean isUsual(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (FORM.charAt(i) == '0' ? !digit : c != FORM.charAt(i)) {
        return false;
      }
    }
    for (int[] limit : LIMITS) {
      int number = 10 * (text.charAt(limit[0]) - '0') + text.charAt(limit[0] + 1) - '0';
      if (number < limit[1] || number > limit[2]) {
        return false;
      }
    }
    return true;
  }
}
