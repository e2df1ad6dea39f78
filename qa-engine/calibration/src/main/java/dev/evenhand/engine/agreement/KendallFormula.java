package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.resample.Resampled;
import dev.evenhand.engine.agreement.resample.ResampledConcordance;
import java.util.List;
import java.util.Map;

/** Whether reviewers put the items into the same order: {@link KendallW}. */
record KendallFormula() implements Formula {
  private static final Resampling<KendallFormula> RESAMPLING =
      Resampling.ofRows(KendallFormula.class, KendallFormula::together);

  @Override
  public Coefficient of(RatingCounts counts, double confidence) {
    return KendallW.of(counts);
  }

  @Override
  public MissingRule missing() {
    return MissingRule.COMPLETE_DATA;
  }

  @Override
  public Resampling<?> resampling() {
    return RESAMPLING;
  }

  private static List<Resampled<CoefficientId>> together(
      Rows rows, Map<CoefficientId, KendallFormula> formulas) {
    return rows.hasTooManySums()
        ? List.of()
        : List.of(new ResampledConcordance<>(rows, List.copyOf(formulas.keySet())));
  }
}
