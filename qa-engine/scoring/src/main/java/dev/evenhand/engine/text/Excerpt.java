package dev.evenhand.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a source as a terminal shows it, with marks under a place in it. Of a long line so much
 * is shown as fits around the place.
 */
final class Excerpt {
  /** The most columns of a line that are shown. */
  private static final int WIDTH = 100;

  /** How much of a long line stands before the place. */
  private static final int BEFORE = 30;

  private static final int GUTTER = 4;
  private static final String CUT = "…";

  private final List<ShownCharacter> cells;
  private final String number;
  private final LinePart part;
  private final int start;
  private final int end;

  private Excerpt(List<ShownCharacter> cells, String number, LinePart part, int start, int end) {
    this.cells = cells;
    this.number = number;
    this.part = part;
    this.start = start;
    this.end = end;
  }

  /**
   * The line around a place; what is marked is the text, number or word that begins there, or the
   * one character.
   */
  static Excerpt of(LinePart part, int line) {
    String number = Integer.toString(line);
    String text = part.text();
    int start = part.place();
    if (start < 0) {
      return new Excerpt(ShownCharacter.all(text), number, part, 0, 0);
    }
    List<ShownCharacter> cells = new ArrayList<>(ShownCharacter.all(text.substring(0, start)));
    int first = cells.size();
    int stop = start + marked(text.substring(start));
    cells.addAll(ShownCharacter.all(text.substring(start, stop), width(cells)));
    int last = cells.size();
    cells.addAll(ShownCharacter.all(text.substring(stop), width(cells)));
    return new Excerpt(cells, number, part, first, Math.max(last, first + 1));
  }

  /** How many characters the text, number or word at the start of {@code rest} has. */
  private static int marked(String rest) {
    if (rest.startsWith("\"")) {
      int end = 1;
      while (end < rest.length() && rest.charAt(end) != '"') {
        end += rest.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(end + 1, rest.length());
    }
    int end = 0;
    while (end < rest.length() && isOfWord(rest.charAt(end))) {
      end++;
    }
    boolean half = !rest.isEmpty() && end == 0 && Character.isHighSurrogate(rest.charAt(0));
    return Math.min(Math.max(end, half ? 2 : 1), rest.length());
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || "+-._".indexOf(c) >= 0;
  }

  private static int width(List<ShownCharacter> cells) {
    return cells.stream().mapToInt(ShownCharacter::width).sum();
  }

  /** The line behind its number. */
  String line() {
    return " ".repeat(Math.max(0, GUTTER - number.length()))
        + number
        + " | "
        + (isCutBefore() ? CUT : "")
        + text(from(), to())
        + (part.cutAfter() || to() < cells.size() ? CUT : "");
  }

  /** What stands before the marks in the line below; all of it where nothing is marked. */
  String blank() {
    int shift = isCutBefore() ? 1 : 0;
    return " ".repeat(Math.max(GUTTER, number.length()))
        + " | "
        + " ".repeat(shift + width(within(from(), Math.min(start, cells.size()))));
  }

  /** The marks; empty where the line as a whole is meant. */
  String marks() {
    int shown = width(within(Math.min(start, cells.size()), Math.min(end, to())));
    return end == 0 ? "" : "^".repeat(Math.max(1, shown));
  }

  private boolean isCutBefore() {
    return part.cutBefore() || from() > 0;
  }

  private String text(int first, int last) {
    StringBuilder out = new StringBuilder();
    within(first, last).forEach(cell -> out.append(cell.text()));
    return out.toString();
  }

  private List<ShownCharacter> within(int first, int last) {
    return cells.subList(first, Math.max(first, last));
  }

  /** The first character that is shown. */
  private int from() {
    if (width(cells) <= WIDTH) {
      return 0;
    }
    int first = Math.min(start, cells.size());
    int room = BEFORE;
    while (first > 0 && room >= cells.get(first - 1).width()) {
      first--;
      room -= cells.get(first).width();
    }
    return first;
  }

  /** Behind the last character that is shown. */
  private int to() {
    int last = from();
    int room = WIDTH - 2;
    if (width(cells) <= WIDTH) {
      return cells.size();
    }
    while (last < cells.size() && room >= cells.get(last).width()) {
      room -= cells.get(last).width();
      last++;
    }
    return last;
  }
}
