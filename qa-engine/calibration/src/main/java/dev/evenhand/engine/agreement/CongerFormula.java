package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.Resampled;
import dev.evenhand.engine.agreement.resample.ResampledConger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kappa of any number of reviewers with their own habits as chance: {@link CongerKappa}. */
record CongerFormula(Weighting weighting) implements Formula {
  private static final Resampling<CongerFormula> RESAMPLING =
      Resampling.ofRows(CongerFormula.class, CongerFormula::together);

  @Override
  public Coefficient of(RatingCounts counts, double confidence) {
    return CongerKappa.of(counts, weighting, confidence);
  }

  @Override
  public MissingRule missing() {
    return MissingRule.LEFT_OUT;
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
      Rows rows, Map<CoefficientId, CongerFormula> formulas) {
    return rows.hasTooManySums()
        ? List.of()
        : List.of(
            ResampledConger.of(
                rows,
                List.copyOf(formulas.keySet()),
                formulas.values().stream().map(CongerFormula::weighting).toList()));
  }
}
