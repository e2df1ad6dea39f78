package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.ChanceModel;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.Resampled;
import dev.evenhand.engine.agreement.resample.ResampledKappas;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Percent agreement, Fleiss' kappa, Gwet's AC1 and AC2, and the coefficient of Brennan and
 * Prediger: {@link ChanceCorrected}.
 *
 * @param chance what agreement by chance is taken to be
 */
record KappaFormula(ChanceModel chance, Weighting weighting) implements Formula {
  private static final Resampling<KappaFormula> RESAMPLING =
      Resampling.ofPatterns(KappaFormula.class, KappaFormula::together);

  @Override
  public Coefficient of(RatingCounts counts, double confidence) {
    return new ChanceCorrected(counts.patterns(), chance, weighting).coefficient(confidence);
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
  public boolean needsReviewers() {
    return false;
  }

  @Override
  public Resampling<?> resampling() {
    return RESAMPLING;
  }

  private static List<Resampled<CoefficientId>> together(
      Patterns patterns, int reviewers, Map<CoefficientId, KappaFormula> formulas) {
    return List.of(
        ResampledKappas.of(
            patterns,
            List.copyOf(formulas.keySet()),
            formulas.values().stream()
                .map(each -> new ResampledKappas.Kappa(each.chance, each.weighting))
                .toList()));
  }
}
