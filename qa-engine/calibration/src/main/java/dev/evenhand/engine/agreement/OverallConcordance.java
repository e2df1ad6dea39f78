package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ExactRatio;
import dev.evenhand.engine.agreement.count.SquareSums;
import dev.evenhand.engine.agreement.resample.MeanSquares;
import java.math.BigInteger;

/**
 * The overall concordance correlation of k reviewers who rated all items with numbers: {@code sum
 * over i != j of s_ij / ((k - 1) sum of s_i^2 + sum over i < j of (m_i - m_j)^2)}, with moments
 * that divide by n as Lin's do: so it is the mean of Lin's coefficients of every two reviewers,
 * each weighted by its denominator, and for two reviewers it is Lin's. {@code sampleMoments} among
 * the details is the value with moments that divide by n - 1, which epiR prints.
 *
 * <ul>
 *   <li>undefined if a rating is missing or no number, for a single item, or if nothing varies
 *   <li>no interval in closed form; {@link JackknifeIntervals} gives one from a table
 * </ul>
 *
 * @see <a href="https://doi.org/10.1111/j.0006-341X.2002.01020.x">Barnhart, Haber and Song (2002),
 *     Overall concordance correlation coefficient for evaluating agreement among multiple
 *     observers</a>
 */
final class OverallConcordance {
  static final Formula FORMULA =
      Formula.ofNumbers(
          MissingRule.COMPLETE_DATA,
          (counts, confidence) ->
              counts.notCompleteNumbers().orElseGet(() -> counts.ofNumbers(OverallConcordance::of)),
          OverallConcordance::ofResample);

  private OverallConcordance() {}

  private static Coefficient of(SquareSums sums) {
    BigInteger own = sums.ownSpread().multiply(BigInteger.valueOf(sums.reviewers() - 1L));
    double value = ExactRatio.of(sums.sharedSpread(), own.add(sums.reviewers(1)));
    BigInteger n = BigInteger.valueOf(sums.items());
    double ofSample =
        ExactRatio.of(
            n.multiply(sums.sharedSpread()), n.multiply(own).add(sums.reviewers(sums.items() - 1)));
    return Coefficient.of(value, Undefined.NO_INTERVAL, sums.items())
        .withDetails(new Details().put("sampleMoments", ofSample).map());
  }

  private static double ofResample(MeanSquares squares) {
    return MeanSquares.ratio(
        squares.sharedSpread(), (squares.reviewers() - 1) * squares.ownSpread() + squares.shifts());
  }
}
