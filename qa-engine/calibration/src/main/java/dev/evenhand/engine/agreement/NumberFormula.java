package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.resample.MeanSquares;
import dev.evenhand.engine.agreement.resample.Resampled;
import dev.evenhand.engine.agreement.resample.ResampledNumbers;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/**
 * A coefficient of numbers that all reviewers gave, reckoned from sums of squares.
 *
 * @param computation from exact sums
 * @param ofResample the same value from rounded sums; NaN where there is none
 */
record NumberFormula(
    MissingRule missing,
    BiFunction<RatingCounts, Double, Coefficient> computation,
    ToDoubleFunction<MeanSquares> ofResample)
    implements Formula {
  private static final Resampling<NumberFormula> RESAMPLING =
      Resampling.ofRows(NumberFormula.class, NumberFormula::together);

  @Override
  public Coefficient of(RatingCounts counts, double confidence) {
    return computation.apply(counts, confidence);
  }

  @Override
  public Resampling<?> resampling() {
    return RESAMPLING;
  }

  private static List<Resampled<CoefficientId>> together(
      Rows rows, Map<CoefficientId, NumberFormula> formulas) {
    return List.of(
        new ResampledNumbers<>(
            rows,
            List.copyOf(formulas.keySet()),
            formulas.values().stream().map(NumberFormula::ofResample).toList()));
  }
}
