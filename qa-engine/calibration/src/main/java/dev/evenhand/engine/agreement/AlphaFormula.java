package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.Resampled;
import dev.evenhand.engine.agreement.resample.ResampledAlphas;
import dev.evenhand.engine.agreement.resample.ResampledOrdinalAlpha;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Krippendorff's alpha with one of its distances: {@link KrippendorffAlpha}. */
record AlphaFormula(Weighting weighting) implements Formula {
  private static final Resampling<AlphaFormula> RESAMPLING =
      Resampling.ofPatterns(AlphaFormula.class, AlphaFormula::together);

  @Override
  public Coefficient of(RatingCounts counts, double confidence) {
    return new KrippendorffAlpha(counts.patterns(), weighting).coefficient(confidence);
  }

  @Override
  public MissingRule missing() {
    return MissingRule.LEFT_OUT;
  }

  @Override
  public Optional<String> weights() {
    return Optional.of(weighting == Weighting.QUADRATIC ? "interval" : weighting.words());
  }

  @Override
  public boolean needsReviewers() {
    return false;
  }

  @Override
  public Resampling<?> resampling() {
    return RESAMPLING;
  }

  /** The ordinal distance changes with the resample, so it is reckoned by itself. */
  private static List<Resampled<CoefficientId>> together(
      Patterns patterns, int reviewers, Map<CoefficientId, AlphaFormula> formulas) {
    List<Resampled<CoefficientId>> groups = new ArrayList<>();
    Map<CoefficientId, Weighting> others = new LinkedHashMap<>();
    formulas.forEach(
        (id, formula) -> {
          if (formula.weighting == Weighting.ORDINAL) {
            groups.add(new ResampledOrdinalAlpha<>(patterns, id));
          } else {
            others.put(id, formula.weighting);
          }
        });
    if (!others.isEmpty()) {
      groups.add(
          new ResampledAlphas<>(
              patterns, List.copyOf(others.keySet()), List.copyOf(others.values())));
    }
    return groups;
  }
}
