package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

/** What sources of a catalogue give their cards to. */
interface CardSink {
  /** The text of a card of no pack. */
  default void add(String origin, byte[] json) {
    add(origin, json, null);
  }

  /**
   * The text of a card; it may extend any other, also one that comes later.
   *
   * @param pack what the card is a part of; null if of nothing
   */
  void add(String origin, byte[] json, @Nullable CardPack pack);

  /** A card that was built in Java. */
  void add(Scorecard card, String origin);

  /** Why there is no card at the place that the problem names. */
  void add(Problem problem);

  /** Why a source could not be read, or not as a whole: other cards may be there unseen. */
  void addWhole(Problem problem);
}
