package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;

/** What sources of a catalogue give their cards to. */
interface CardSink {
  /** The text of a card; it may extend any other, also one that comes later. */
  void add(String origin, byte[] json);

  /** A card that was built in Java. */
  void add(Scorecard card, String origin);

  /** Why there is no card at the place that the problem names. */
  void add(Problem problem);

  /** Why a source could not be read, or not as a whole: other cards may be there unseen. */
  void addWhole(Problem problem);
}
