package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.Resampled;
import dev.evenhand.engine.agreement.resample.ResampledLight;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mean of Cohen's kappas of every two reviewers: {@link LightKappa}. */
record LightFormula() implements Formula {
  private static final Resampling<LightFormula> RESAMPLING =
      Resampling.ofRows(LightFormula.class, LightFormula::together);

  @Override
  public Coefficient of(RatingCounts counts, double confidence) {
    return LightKappa.of(counts, confidence);
  }

  @Override
  public MissingRule missing() {
    return MissingRule.COMPLETE_ITEMS;
  }

  @Override
  public Optional<String> weights() {
    return Optional.of(Weighting.NOMINAL.words());
  }

  @Override
  public Resampling<?> resampling() {
    return RESAMPLING;
  }

  private static List<Resampled<CoefficientId>> together(
      Rows rows, Map<CoefficientId, LightFormula> formulas) {
    return rows.hasTooManySums()
        ? List.of()
        : List.of(new ResampledLight<>(rows, List.copyOf(formulas.keySet())));
  }
}
