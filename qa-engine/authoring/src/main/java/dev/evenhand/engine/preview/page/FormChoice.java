package dev.evenhand.engine.preview.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box to tick.
 *
 * @param means when to choose it, or null
 * @param marks what choosing it brings with it
 */
public record FormChoice(String value, Said label, @Nullable Said means, List<Mark> marks) {
  /** What an answer brings with it. */
  public record Mark(Kind kind, String words) {
    /** The name of its style. */
    public String style() {
      return kind == Kind.FAIL ? "mark fail" : "mark";
    }
  }

  /** The sorts of marks. */
  public enum Kind {
    FAIL,
    COMMENT,
    CAUSE,
    OTHER
  }
}
