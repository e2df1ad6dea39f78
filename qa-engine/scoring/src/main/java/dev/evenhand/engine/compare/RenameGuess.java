package dev.evenhand.engine.compare;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;

/**
 * A guess that a thing that is gone and one that is new are the same under another id. Never more
 * than a guess: both are listed among the changes, and no score is made by it.
 *
 * @param before the thing that is gone
 * @param after the thing that is new
 * @param why what speaks for it
 * @param changes what else differs between the two
 */
public record RenameGuess(CardPart before, CardPart after, Why why, List<CardChange> changes) {
  /** What speaks for a guess. */
  public enum Why {
    /** They say the same in a language. */
    SAME_WORDS,
    /** They are answered alike and share at least half of their words. */
    SIMILAR_WORDS,
    /** The sections hold the same questions, at least half of them. */
    SAME_QUESTIONS,
    /** The options stand in the same place and score the same. */
    SAME_PLACE_AND_SCORE
  }

  public RenameGuess {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(why, "why");
    changes = Copies.list(changes, "changes");
  }
}
