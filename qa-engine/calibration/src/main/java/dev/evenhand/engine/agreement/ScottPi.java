package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.ChanceModel;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.ResampledPair;

/**
 * Scott's pi of two reviewers over the items that both rated: agreement beyond chance, with the
 * habits of both together as chance, {@code p_e = sum of ((p_k+ + p_+k) / 2)^2}. That is Fleiss'
 * kappa of these items, and so is its standard error.
 *
 * <ul>
 *   <li>-1 if both used one category only, and not the same
 *   <li>undefined if no item was rated by both, or if all ratings are alike
 * </ul>
 *
 * @see <a href="https://doi.org/10.1086/266577">Scott (1955), Reliability of content analysis: the
 *     case of nominal scale coding</a>
 */
final class ScottPi {
  static final Formula FORMULA =
      CohenKappa.formulaOfPair(
          ScottPi::of, Weighting.NOMINAL.words(), new ResampledPair.Kappa(true, Weighting.NOMINAL));

  private ScottPi() {}

  private static Coefficient of(RatingCounts counts, double confidence) {
    Patterns pairable = counts.patterns().pairable();
    return counts
        .notOfTwoReviewers()
        .orElseGet(
            () ->
                new ChanceCorrected(pairable, ChanceModel.FLEISS, Weighting.NOMINAL)
                    .coefficient(confidence));
  }
}
