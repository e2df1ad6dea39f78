package dev.evenhand.engine.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two cards.
 *
 * @param kind what happened
 * @param place to what
 * @param property its property as files call it, such as {@code passMark}; null where the thing
 *     itself was added, removed or moved
 * @param language of the words that differ, empty for an undeclared one; null where no words do
 * @param before what it was, in words; null where it was not there
 * @param after what it became; null where it is gone
 * @param effect what it can do to scores
 */
public record CardChange(
    Kind kind,
    CardPart place,
    @Nullable String property,
    @Nullable String language,
    @Nullable String before,
    @Nullable String after,
    Effect effect) {
  /** What happened to a thing. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It stands in another section. */
    MOVED,
    /** It stands in another order among the same others. */
    REORDERED,
    /** Its words differ. */
    REWORDED,
    /** Its declared weight differs. */
    REWEIGHTED,
    /** Its points differ. */
    RESCORED,
    /** A policy, rule or other property differs. */
    CHANGED
  }

  public CardChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(effect, "effect");
  }

  /** A thing that is new, such as {@code words} tell. */
  static CardChange added(CardPart place, String words, Effect effect) {
    return new CardChange(Kind.ADDED, place, null, null, null, words, effect);
  }

  /** A thing that is gone. */
  static CardChange removed(CardPart place, String words, Effect effect) {
    return new CardChange(Kind.REMOVED, place, null, null, words, null, effect);
  }

  /** A thing that is another, or elsewhere. */
  static CardChange of(Kind kind, CardPart place, String before, String after, Effect effect) {
    return new CardChange(kind, place, null, null, before, after, effect);
  }
}
