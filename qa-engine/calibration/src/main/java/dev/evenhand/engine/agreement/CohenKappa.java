package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ContingencyTable;
import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.resample.ResampledPair;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Cohen's kappa of two reviewers: agreement beyond chance, with each reviewer's own habits as
 * chance.
 *
 * <p>{@code kappa = (p_o - p_e) / (1 - p_e)}, {@code p_o = sum of w_kl p_kl} over the items that
 * both rated, {@code p_e = sum of w_kl p_k+ p_+l}. Weights go by the rank of the category in the
 * declared list, else among those in the table: a rating of an item that only one reviewer rated
 * adds no category.
 *
 * <ul>
 *   <li>1 if all items are rated alike and at least two categories occur
 *   <li>0 if one reviewer used one category only, or both different ones
 *   <li>undefined if no item was rated by both, or if both used one and the same category only
 *   <li>low at high {@code p_o} where one category dominates: look at {@code p_o} beside it
 * </ul>
 *
 * <p>The standard errors are those of Fleiss, Cohen and Everitt, bounds by the normal distribution.
 * Linear in the cells, and quadratic in the categories for the null standard error, which is left
 * out above {@value #MAX_NULL_CELLS} cells.
 *
 * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen (1960), A coefficient of
 *     agreement for nominal scales</a>
 * @see <a href="https://doi.org/10.1037/h0026256">Cohen (1968), Weighted kappa</a>
 * @see <a href="https://doi.org/10.1037/h0028106">Fleiss, Cohen and Everitt (1969), Large sample
 *     standard errors of kappa and weighted kappa</a>
 */
final class CohenKappa {
  private static final long MAX_NULL_CELLS = 10_000_000;

  private static final Resampling<Rows, ResampledPair.Kappa> RESAMPLING =
      new Resampling<>(Rows.class, ResampledPair.Kappa.class, ResampledPair::new);

  private final ContingencyTable table;
  private final Distance distance;

  /** Null if the weights are some matrix. */
  private final @Nullable Weighting weighting;

  private final double items;
  private final double[] rowShares;
  private final double[] columnShares;

  /** Expected disagreement of the first reviewer's category, and of the second's. */
  private final double[] rowChance;

  private final double[] columnChance;

  /**
   * Kappa of the table under these weights.
   *
   * @param distance one less the weights, between the ranks of the table
   */
  CohenKappa(ContingencyTable table, Distance distance) {
    this(table, distance, null);
  }

  /** Kappa of the table under weights that go by the ranks of its categories, or by their sets. */
  CohenKappa(ContingencyTable table, Weighting weighting) {
    this(table, weighting.distanceOfPair(table.scale()), weighting);
  }

  private CohenKappa(ContingencyTable table, Distance distance, @Nullable Weighting weighting) {
    this.table = table;
    this.distance = distance;
    this.weighting = weighting;
    this.items = table.items();
    this.rowShares = table.rowShares();
    this.columnShares = table.columnShares();
    this.rowChance = distance.times(columnShares);
    this.columnChance = distance.times(rowShares);
  }

  static Formula formula(Weighting weighting) {
    return formulaOfPair(
        (counts, confidence) ->
            counts
                .notOfTwoReviewers()
                .orElseGet(() -> of(counts.reviewers(), weighting, confidence)),
        weighting.byRank() ? weighting.words() + "-by-rank" : weighting.words(),
        new ResampledPair.Kappa(false, weighting));
  }

  /** A kappa of two reviewers, this one or {@link ScottPi}. */
  static Formula formulaOfPair(
      BiFunction<RatingCounts, Double, Coefficient> computation,
      String weights,
      ResampledPair.Kappa kappa) {
    return new Formula(computation, MissingRule.RATED_BY_BOTH, weights, true, RESAMPLING, kappa);
  }

  private static Coefficient of(RatedBy two, Weighting weighting, double confidence) {
    ContingencyTable pair = two.tables().table(0, 1);
    var kappa = new CohenKappa(pair, weighting);
    Coefficient found = kappa.coefficient(confidence);
    return weighting == Weighting.NOMINAL && found.value().isPresent()
        ? found.withDetails(PairDetails.of(pair, kappa))
        : found;
  }

  /**
   * The greatest value that kappa could have with these shares of the categories, {@code (sum of
   * min(p_k+, p_+k) - p_e) / (1 - p_e)}; null if kappa is undefined. Only for equal weights of all
   * disagreements.
   */
  @Nullable Double maximum() {
    double expected = items == 0 ? 0 : expected();
    if (items == 0 || isOneCategory() || !(expected > 0)) {
      return null;
    }
    double different = 1;
    for (int k = 0; k < rowShares.length; k++) {
      different -= Math.min(rowShares[k], columnShares[k]);
    }
    return 1 - different / expected;
  }

  Coefficient coefficient(double confidence) {
    if (items == 0) {
      return Coefficient.undefined(
          UndefinedReason.NO_PAIRS, "no item was rated by both reviewers", null, 0);
    }
    double observed = 0;
    for (int i = 0; i < table.cells(); i++) {
      observed += table.count(i) * distance.between(table.row(i), table.column(i));
    }
    observed /= items;
    double expected = expected();
    if (isOneCategory() || !(expected > 0)) {
      return Coefficient.undefined(
          UndefinedReason.NO_VARIATION,
          "both reviewers rated all items alike, in one category",
          1 - observed,
          table.items());
    }
    double rounded = 1 - observed / expected;
    double kappa = weighting == null ? rounded : ExactKappa.of(table, weighting).orElse(rounded);
    return Coefficient.of(
        kappa,
        uncertainty(kappa, expected, confidence),
        nullStandardError(expected),
        1 - observed,
        1 - expected,
        table.items());
  }

  private boolean isOneCategory() {
    return table.cells() == 1 && table.row(0) == table.column(0);
  }

  private double expected() {
    return Vectors.product(rowShares, rowChance);
  }

  /** The spread over items of {@code w_kl - (w_k. + w_.l) (1 - kappa)}. */
  private Estimate<Interval> uncertainty(double kappa, double expected, double confidence) {
    if (items == 1) {
      return Estimate.none(UndefinedReason.ONE_ITEM, "one item has no spread");
    }
    double mean = kappa - (1 - expected) * (1 - kappa);
    double sum = 0;
    for (int i = 0; i < table.cells(); i++) {
      double deviation = linearized(table.row(i), table.column(i), 1 - kappa) - mean;
      sum += table.count(i) * deviation * deviation;
    }
    double standardError = Math.sqrt(sum) / (items * expected);
    return Estimate.of(
        Intervals.z(kappa, standardError, IntervalMethod.FLEISS_COHEN_EVERITT, confidence));
  }

  /** The same spread at a kappa of 0, over all cells with their expected shares. */
  private @Nullable Double nullStandardError(double expected) {
    long rows = Arrays.stream(rowShares).filter(share -> share > 0).count();
    long columns = Arrays.stream(columnShares).filter(share -> share > 0).count();
    if (rows * columns > MAX_NULL_CELLS) {
      return null;
    }
    double mean = expected - 1;
    double sum = 0;
    for (int k = 0; k < rowShares.length; k++) {
      for (int l = 0; l < columnShares.length && rowShares[k] > 0; l++) {
        double deviation = linearized(k, l, 1) - mean;
        sum += rowShares[k] * columnShares[l] * deviation * deviation;
      }
    }
    return Math.sqrt(sum / items) / expected;
  }

  private double linearized(int row, int column, double factor) {
    double chance = 2 - rowChance[row] - columnChance[column];
    return 1 - distance.between(row, column) - chance * factor;
  }
}
