package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.Resampled;
import dev.evenhand.engine.agreement.resample.ResampledPair;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kappa of two reviewers: {@link CohenKappa}, or {@link ScottPi}.
 *
 * @param pooled whether chance goes by the habits of both together, as Scott has it
 */
record PairFormula(boolean pooled, Weighting weighting) implements Formula {
  private static final Resampling<PairFormula> RESAMPLING =
      Resampling.ofRows(PairFormula.class, PairFormula::together);

  static PairFormula cohen(Weighting weighting) {
    return new PairFormula(false, weighting);
  }

  static PairFormula scott() {
    return new PairFormula(true, Weighting.NOMINAL);
  }

  @Override
  public Coefficient of(RatingCounts counts, double confidence) {
    return pooled ? ScottPi.of(counts, confidence) : CohenKappa.of(counts, weighting, confidence);
  }

  @Override
  public MissingRule missing() {
    return MissingRule.RATED_BY_BOTH;
  }

  @Override
  public Optional<String> weights() {
    String byRank = weighting == Weighting.NOMINAL ? "" : "-by-rank";
    return Optional.of(weighting.words() + byRank);
  }

  @Override
  public Resampling<?> resampling() {
    return RESAMPLING;
  }

  private static List<Resampled<CoefficientId>> together(
      Rows rows, Map<CoefficientId, PairFormula> formulas) {
    return List.of(
        ResampledPair.of(
            rows,
            List.copyOf(formulas.keySet()),
            formulas.values().stream()
                .map(each -> new ResampledPair.Kappa(each.pooled, each.weighting))
                .toList()));
  }
}
