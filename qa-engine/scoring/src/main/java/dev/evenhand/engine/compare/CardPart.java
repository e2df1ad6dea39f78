package dev.evenhand.engine.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a card differs.
 *
 * @param subject what kind of thing
 * @param id of the card, section or question
 * @param part the value of an option, or the id of a range or cause, or the name of a scale or
 *     test; null where the thing itself is meant
 */
public record CardPart(Subject subject, String id, @Nullable String part) {
  /** The things of a card that have a name. */
  public enum Subject {
    /** The card. */
    CARD,
    /** A section. */
    SECTION,
    /** A question. */
    QUESTION,
    /** An option of a question. */
    OPTION,
    /** A range of a number question. */
    RANGE,
    /** A named scale, for cards that extend this one. */
    SCALE,
    /** A cause that evaluations may name. */
    CAUSE,
    /** A test that travels with the card. */
    TEST
  }

  public CardPart {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(id, "id");
  }

  static CardPart of(Subject subject, String id) {
    return new CardPart(subject, id, null);
  }

  /** A part of this thing. */
  CardPart part(Subject kind, String name) {
    return new CardPart(kind, id, name);
  }
}
