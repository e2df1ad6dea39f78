package dev.evenhand.engine.reviewer;

import java.time.Instant;
import java.util.Optional;

/**
 * When the ratings of a table were given.
 *
 * <p>Implementations may be asked from any thread.
 */
@FunctionalInterface
public interface RatingTimes {
  /**
   * When a rating was given; empty if that is not known.
   *
   * @param rating by its number in the table
   */
  Optional<Instant> of(int rating);
}
