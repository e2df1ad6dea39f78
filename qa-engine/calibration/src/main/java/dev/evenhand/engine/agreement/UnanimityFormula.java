package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.Resampled;
import dev.evenhand.engine.agreement.resample.ResampledUnanimity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The share of items that all rate alike: {@link UnanimousAgreement}. */
record UnanimityFormula(Weighting weighting) implements Formula {
  private static final Resampling<UnanimityFormula> RESAMPLING =
      Resampling.ofPatterns(UnanimityFormula.class, UnanimityFormula::together);

  @Override
  public Coefficient of(RatingCounts counts, double confidence) {
    return UnanimousAgreement.of(counts, weighting, confidence);
  }

  @Override
  public MissingRule missing() {
    return MissingRule.COMPLETE_ITEMS;
  }

  @Override
  public Optional<String> weights() {
    return Optional.of(weighting.words());
  }

  @Override
  public Resampling<?> resampling() {
    return RESAMPLING;
  }

  private static List<Resampled<CoefficientId>> together(
      Patterns patterns, int reviewers, Map<CoefficientId, UnanimityFormula> formulas) {
    return List.of(
        new ResampledUnanimity<>(
            patterns,
            reviewers,
            List.copyOf(formulas.keySet()),
            formulas.values().stream().map(UnanimityFormula::weighting).toList()));
  }
}
