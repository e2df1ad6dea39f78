package dev.evenhand.engine.text;

/**
 * As much of a line as is looked at around a place in it: a line may be a whole file.
 *
 * @param place where in the text the place is; -1 for the line as a whole
 * @param cutBefore whether the line begins before the text
 * @param cutAfter whether the line goes on behind the text
 */
record LinePart(String text, int place, boolean cutBefore, boolean cutAfter) {
  /** Far more than is shown, as characters may have no width. */
  private static final int REACH = 1000;

  /** Of the line between two places of a source, what is around a column, counted from 1. */
  static LinePart of(String source, int start, int end, int column) {
    int middle = start + Math.min(Math.max(0, column - 1), end - start);
    int first = Math.max(start, middle - REACH);
    int last = middle + Math.min(REACH, end - middle);
    return new LinePart(
        source.substring(first, last), column < 1 ? -1 : middle - first, first > start, last < end);
  }
}
