package dev.evenhand.api.problem;

import java.util.Objects;

/**
 * A place in something that was read.
 *
 * @param source the name of the file or stream, as the user gave it
 * @param line counted from 1; 0 if the place is the source as a whole
 * @param column counted from 1 in characters; 0 if the place is the line as a whole
 */
public record Location(String source, int line, int column) {
  public Location {
    Objects.requireNonNull(source, "source");
    if (line < 0 || column < 0 || (line == 0 && column > 0)) {
      throw new IllegalArgumentException(
          "No such place: line %s, column %s".formatted(line, column));
    }
  }

  /** The source as a whole. */
  public static Location of(String source) {
    return new Location(source, 0, 0);
  }

  /** A line of the source. */
  public static Location of(String source, int line) {
    return new Location(source, line, 0);
  }

  /** {@code source:line:column}, leaving out what is not known; editors make it a link. */
  @Override
  public String toString() {
    if (line == 0) {
      return source;
    }
    return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
  }
}
