package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Location;
import java.util.Arrays;

/** The characters of a source, and where its lines begin. Immutable. */
public final class SourceText {
  private static final int LONGEST_EXCERPT = 60;

  private final String name;
  private final String text;
  private final int firstLine;
  private final int[] lineStarts;
  private final boolean isLine;

  /** How many characters stand before it on its first line. */
  private final int indent;

  private SourceText(
      String name, String text, int firstLine, int indent, int[] lineStarts, boolean isLine) {
    this.name = name;
    this.text = text;
    this.firstLine = firstLine;
    this.indent = indent;
    this.lineStarts = lineStarts;
    this.isLine = isLine;
  }

  /** A whole file. */
  public static SourceText ofFile(String name, String text) {
    return new SourceText(name, text, 1, 0, lineStarts(text), false);
  }

  /** One line of a file. */
  static SourceText ofLine(String name, String line, int number) {
    return new SourceText(name, line, number, 0, new int[] {0}, true);
  }

  /** A part of a file, of one line or several, that begins at a line and column. */
  static SourceText ofPart(String name, String part, int line, int column) {
    return new SourceText(name, part, line, column - 1, lineStarts(part), false);
  }

  public String text() {
    return text;
  }

  /** Whether this is one line of a file that goes on after it. */
  boolean isLine() {
    return isLine;
  }

  /** The place of a character; the end of the text is a place, too. */
  public Location at(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    int column = offset - lineStarts[line] + 1 + (line == 0 ? indent : 0);
    return new Location(name, firstLine + line, column);
  }

  /** What stands from {@code start} to {@code end}, on one line and shortened. */
  public String excerpt(int start, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Blanks.isBlank(c)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else {
        out.append(c);
      }
      if (out.length() > LONGEST_EXCERPT) {
        return shortened(out.toString());
      }
    }
    return out.toString();
  }

  /** At most 60 characters of {@code text}. */
  public static String shortened(String text) {
    if (text.length() <= LONGEST_EXCERPT) {
      return text;
    }
    int end = LONGEST_EXCERPT - 3;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "...";
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean endsLine =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (endsLine) {
        starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
