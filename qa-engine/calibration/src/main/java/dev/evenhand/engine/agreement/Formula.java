package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.resample.MeanSquares;
import dev.evenhand.engine.agreement.resample.ResampledNumbers;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * All that a coefficient is beside its name.
 *
 * @param computation the coefficient of ratings, with bounds of some confidence
 * @param missing what becomes of missing ratings
 * @param weights how near misses count, in words; null where the notion is void
 * @param needsReviewers whether it depends on which reviewer gave which rating
 * @param resampling with which others it is resampled, and how
 * @param parameter what sets it apart from those
 */
record Formula(
    BiFunction<RatingCounts, Double, Coefficient> computation,
    MissingRule missing,
    @Nullable String weights,
    boolean needsReviewers,
    Resampling<?, ?> resampling,
    Object parameter) {
  private static final Resampling<Rows, MeanSquares.Value> OF_NUMBERS =
      new Resampling<>(Rows.class, MeanSquares.Value.class, ResampledNumbers::new);

  /** A coefficient that a model of the ratings computes, and no accumulator. */
  static final Formula OF_MODEL =
      new Formula(
          (counts, confidence) -> {
            throw new UnsupportedOperationException("a model computes this coefficient");
          },
          MissingRule.MODELLED,
          null,
          true,
          Resampling.NONE,
          MissingRule.MODELLED);

  /** The same where the scale has weights, else undefined. */
  Formula ofToldWeights() {
    return new Formula(
        (counts, confidence) ->
            counts.noWeights().orElseGet(() -> computation.apply(counts, confidence)),
        missing,
        weights,
        needsReviewers,
        resampling,
        parameter);
  }

  /** The same for categories that are sets of options, undefined where there are too many sets. */
  Formula ofSets() {
    return new Formula(
        (counts, confidence) ->
            counts.tooManySets().orElseGet(() -> computation.apply(counts, confidence)),
        missing,
        weights,
        needsReviewers,
        resampling,
        parameter);
  }

  /**
   * A coefficient of numbers that all reviewers gave, reckoned from sums of squares.
   *
   * @param computation from exact sums
   * @param ofResample the same value from rounded sums; NaN where there is none
   */
  static Formula ofNumbers(
      MissingRule missing,
      BiFunction<RatingCounts, Double, Coefficient> computation,
      MeanSquares.Value ofResample) {
    return new Formula(computation, missing, null, true, OF_NUMBERS, ofResample);
  }
}
