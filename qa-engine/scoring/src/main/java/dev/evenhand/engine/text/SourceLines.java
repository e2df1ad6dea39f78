package dev.evenhand.engine.text;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of sources by their numbers. Where the lines of a text begin is looked for once, as a
 * source with one problem has a thousand of them. Safe for threads.
 */
final class SourceLines {
  private final Function<String, Optional<String>> sources;
  private volatile @Nullable Starts last;

  /** Where each line of a text begins. */
  private static final class Starts {
    private final String text;
    private final int[] starts;

    Starts(String text) {
      this.text = text;
      this.starts =
          IntStream.rangeClosed(0, text.length()).filter(at -> isStart(text, at)).toArray();
    }

    /** A line ends with LF, CR or both. */
    private static boolean isStart(String text, int at) {
      if (at == 0) {
        return true;
      }
      char before = text.charAt(at - 1);
      return before == '\n' || (before == '\r' && !text.startsWith("\n", at));
    }

    boolean isOf(String other) {
      return text.equals(other);
    }

    Optional<LinePart> part(int number, int column) {
      return number > starts.length
          ? Optional.empty()
          : Optional.of(LinePart.of(text, starts[number - 1], end(number), column));
    }

    private int end(int number) {
      if (number == starts.length) {
        return text.length();
      }
      int last = starts[number] - 1;
      return text.startsWith("\r\n", last - 1) ? last - 1 : last;
    }
  }

  SourceLines(Function<String, Optional<String>> sources) {
    this.sources = sources;
  }

  /** What stands around a column of a line; empty if there is no such source or line. */
  Optional<LinePart> part(String source, int line, int column) {
    return sources.apply(source).flatMap(text -> starts(text).part(line, column));
  }

  private Starts starts(String text) {
    Starts known = last;
    if (known == null || !known.isOf(text)) {
      known = new Starts(text);
      last = known;
    }
    return known;
  }
}
