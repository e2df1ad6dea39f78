package dev.evenhand.engine.testing;

import dev.evenhand.engine.json.JsonText;
import java.util.Objects;

/**
 * One thing of a card that a test can reach. Immutable; safe between threads.
 *
 * @param kind what sort of thing
 * @param part the id of the question or section that has it; that of the card for its own
 * @param what happens there, such as {@code answered "good"}
 * @param remedy what a test does that reaches it
 */
public record CoverageItem(Kind kind, String part, String what, String remedy) {
  /** The sorts of things that tests reach. */
  public enum Kind {
    /** A question is answered with an option, a range, or "not applicable". */
    ANSWERS,
    /** A condition holds, or does not. */
    CONDITIONS,
    /** An auto-fail rule triggers. */
    AUTO_FAILS,
    /** A score falls into a band. */
    BANDS,
    /** A card, section or question with a pass mark passes or fails, or the card auto-fails. */
    OUTCOMES;

    /** As texts and files call it: {@code auto-fails}. */
    public String word() {
      return JsonText.word(this);
    }
  }

  public CoverageItem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** The part and what happens there. */
  public String text() {
    return part + " " + what;
  }
}
