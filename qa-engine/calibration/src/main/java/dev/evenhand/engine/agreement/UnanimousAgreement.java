package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.ItemDisagreement;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.ResampledUnanimity;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.arithmetic.Intervals;

/**
 * The share of items that all reviewers rate alike, or within a tolerance, among the items that all
 * reviewers rated. Bounds by Wilson. Not corrected for chance; it falls as reviewers are added.
 */
final class UnanimousAgreement {
  private static final Resampling<Patterns, Weighting> RESAMPLING =
      new Resampling<>(Patterns.class, Weighting.class, ResampledUnanimity::new);

  private UnanimousAgreement() {}

  static Formula formula(Weighting weighting) {
    return new Formula(
        (counts, confidence) ->
            counts
                .nothingToCompare()
                .or(counts::noCompleteItem)
                .orElseGet(() -> of(counts, weighting, confidence)),
        MissingRule.COMPLETE_ITEMS,
        weighting.words(),
        true,
        RESAMPLING,
        weighting);
  }

  private static Coefficient of(RatingCounts counts, Weighting weighting, double confidence) {
    Patterns patterns = counts.patterns();
    int reviewers = counts.reviewers().reviewers();
    Distance distance = weighting.distance(patterns.scale());
    int[] order = weighting.identities(patterns.scale());
    long complete = patterns.unitsOf(reviewers);
    long unanimous = 0;
    for (int p = 0; p < patterns.size(); p++) {
      boolean alike =
          patterns.ratings(p) == reviewers && ItemDisagreement.isNone(patterns, p, order, distance);
      unanimous += alike ? patterns.units(p) : 0;
    }
    double value = (double) unanimous / complete;
    return Coefficient.of(
        value,
        Estimate.of(Intervals.wilson(unanimous, complete, confidence)),
        null,
        value,
        null,
        complete);
  }
}
