package dev.evenhand.engine.catalog;

import dev.evenhand.api.scorecard.ScorecardRef;
import java.util.Objects;

/**
 * What became of a card when a catalogue was read again.
 *
 * @param origin where it came from, or had come from
 */
public record CatalogChange(Kind kind, ScorecardRef ref, String origin) {
  /** What became of it. */
  public enum Kind {
    /** It serves from now on. */
    ADDED("added"),
    /** It says something else than before under the same version. */
    REPLACED("replaced"),
    /** It was taken away. */
    REMOVED("removed"),
    /** Its place has problems now or can't be read, so it serves as it last was without. */
    KEPT("kept as it was");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  public CatalogChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(origin, "origin");
  }

  /**
   * For a log, such as "added chat@1.1.0, cards/chat.scorecard.json"; the place is left out if it
   * is called as the card is, as a row of a table may be.
   */
  public String text() {
    return origin.equals(ref.toString())
        ? "%s %s".formatted(kind.text, ref)
        : "%s %s, %s".formatted(kind.text, ref, origin);
  }
}
