package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.distance.NominalDistance;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.ResampledLight;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Light's kappa: the mean of Cohen's kappas of every two reviewers, over the items that all
 * reviewers rated.
 *
 * <ul>
 *   <li>pairs whose kappa is undefined are left out; {@code pairs} and {@code undefinedPairs} among
 *       the details count both kinds
 *   <li>undefined if no item was rated by all, or if no pair has a kappa
 *   <li>no interval: the literature has none in closed form
 * </ul>
 *
 * @see <a href="https://doi.org/10.1037/h0031643">Light (1971), Measures of response agreement for
 *     qualitative data: some generalizations and alternatives</a>
 */
final class LightKappa {
  static final Formula FORMULA =
      new Formula(
          LightKappa::of,
          MissingRule.COMPLETE_ITEMS,
          Weighting.NOMINAL.words(),
          true,
          new Resampling<>(
              Rows.class,
              Weighting.class,
              Rows::fitsSums,
              (rows, alone) -> new ResampledLight(rows)),
          Weighting.NOMINAL);

  private LightKappa() {}

  private static Coefficient of(RatingCounts counts, double confidence) {
    Coefficient nothing = nothing(counts);
    if (nothing != null) {
      return nothing;
    }
    RatedBy ratedBy = counts.reviewers();
    double sum = 0;
    double observed = 0;
    int defined = 0;
    int pairs = 0;
    for (int first = 0; first < ratedBy.reviewers(); first++) {
      for (int second = first + 1; second < ratedBy.reviewers(); second++) {
        pairs++;
        Coefficient kappa =
            new CohenKappa(ratedBy.completeTables().table(first, second), new NominalDistance())
                .coefficient(confidence);
        if (kappa.value().isPresent()) {
          sum += kappa.orElseThrow();
          observed += Objects.requireNonNull(kappa.observed());
          defined++;
        }
      }
    }
    return result(sum, observed, defined, pairs, counts);
  }

  private static Coefficient result(
      double sum, double observed, int defined, int pairs, RatingCounts counts) {
    long items = counts.patterns().unitsOf(counts.reviewers().reviewers());
    if (defined == 0) {
      return Coefficient.undefined(
          UndefinedReason.NO_VARIATION,
          "every two reviewers rated all items alike, in one category",
          1.0,
          items);
    }
    return Coefficient.of(
            sum / defined,
            Estimate.none(UndefinedReason.NO_INTERVAL, "no interval in closed form"),
            null,
            observed / defined,
            null,
            items)
        .withDetails(Details.of("pairs", defined, "undefinedPairs", pairs - defined));
  }

  private static @Nullable Coefficient nothing(RatingCounts counts) {
    Coefficient nothing = counts.nothingToCompare();
    if (nothing != null) {
      return nothing;
    }
    int reviewers = counts.reviewers().reviewers();
    if (counts.reviewers().lacksPairs()) {
      return counts.tooManyReviewers();
    }
    if (counts.patterns().unitsOf(reviewers) == 0) {
      return Coefficient.undefined(
          UndefinedReason.INCOMPLETE,
          "none of "
              + counts.patterns().unitsOf(1)
              + " items was rated by all "
              + reviewers
              + " reviewers",
          null,
          0);
    }
    return null;
  }
}
