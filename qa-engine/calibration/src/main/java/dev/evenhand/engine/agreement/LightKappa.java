package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ContingencyTable;
import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.ResampledLight;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Objects;
import java.util.Set;

/**
 * Light's kappa: the mean of Cohen's kappas of every two reviewers, over the items that all
 * reviewers rated.
 *
 * <ul>
 *   <li>pairs whose two reviewers used one and the same category only have no kappa and are left
 *       out, which {@link CoefficientWarning#PAIRS_LEFT_OUT} tells; {@code pairs} and {@code
 *       undefinedPairs} among the details count both kinds. Light's source knows no such pairs;
 *       irr's {@code kappam.light} prints NaN
 *   <li>undefined if no item was rated by all, or if no pair has a kappa
 *   <li>no interval in closed form; {@link JackknifeIntervals} gives one from a table
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
    return counts
        .nothingToCompare()
        .or(counts::tooManyReviewers)
        .or(counts::noCompleteItem)
        .orElseGet(() -> ofComplete(counts, confidence));
  }

  private static Coefficient ofComplete(RatingCounts counts, double confidence) {
    RatedBy ratedBy = counts.reviewers();
    double sum = 0;
    double observed = 0;
    int defined = 0;
    int pairs = 0;
    for (int first = 0; first < ratedBy.reviewers(); first++) {
      for (int second = first + 1; second < ratedBy.reviewers(); second++) {
        ContingencyTable table = ratedBy.completeTables().table(first, second);
        Coefficient kappa = new CohenKappa(table, Weighting.NOMINAL).coefficient(confidence);
        pairs++;
        if (kappa.value().isPresent()) {
          sum += kappa.orElseThrow();
          observed += Objects.requireNonNull(kappa.observed());
          defined++;
        }
      }
    }
    long items = counts.patterns().unitsOf(ratedBy.reviewers());
    if (defined == 0) {
      return Coefficient.undefined(
          UndefinedReason.NO_VARIATION,
          "every two reviewers rated all items alike, in one category",
          1.0,
          items);
    }
    return Coefficient.of(
            sum / defined, Undefined.NO_INTERVAL, null, observed / defined, null, items)
        .withDetails(Details.of("pairs", defined, "undefinedPairs", pairs - defined))
        .withWarnings(defined < pairs ? Set.of(CoefficientWarning.PAIRS_LEFT_OUT) : Set.of());
  }
}
