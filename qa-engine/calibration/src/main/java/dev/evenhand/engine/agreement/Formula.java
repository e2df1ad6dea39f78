package dev.evenhand.engine.agreement;

import java.util.Optional;

/**
 * All that a coefficient is beside its name: how it is computed, what it makes of missing ratings,
 * and how it is resampled. Formulas of one class are computed alike, and differ in what they hold.
 */
interface Formula {
  /** The coefficient of these ratings. */
  Coefficient of(RatingCounts counts, double confidence);

  /** What becomes of missing ratings. */
  MissingRule missing();

  /** With which others it is resampled, and how. */
  Resampling<?> resampling();

  /** How near misses count, in words; empty where the notion is void. */
  default Optional<String> weights() {
    return Optional.empty();
  }

  /** Whether it depends on which reviewer gave which rating. */
  default boolean needsReviewers() {
    return true;
  }

  /** Whether a model of the ratings computes it, and no accumulator. */
  default boolean needsModel() {
    return false;
  }
}
