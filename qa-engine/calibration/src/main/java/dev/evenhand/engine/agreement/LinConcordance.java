package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ExactRatio;
import dev.evenhand.engine.agreement.count.SquareSums;
import dev.evenhand.engine.agreement.resample.MeanSquares;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.math.BigInteger;

/**
 * Lin's concordance correlation of two reviewers' numbers over the items that both rated: {@code 2
 * s_xy / (s_x^2 + s_y^2 + (m_x - m_y)^2)}, with moments that divide by n. It is the correlation
 * times what is lost by different means and spreads: {@code pearson} and {@code biasCorrection}
 * among the details.
 *
 * <p>Bounds by Fisher's z, whose standard error is {@code zStandardError} among the details.
 *
 * <ul>
 *   <li>1 only if every two numbers are equal, -1 if they are mirrored; without bounds then
 *   <li>0 if one reviewer's numbers are all equal, or both's and different; without bounds
 *   <li>undefined if all numbers are equal, or for a single item
 *   <li>no bounds below three items
 * </ul>
 *
 * @see <a href="https://doi.org/10.2307/2532051">Lin (1989), A concordance correlation coefficient
 *     to evaluate reproducibility</a>
 */
final class LinConcordance {
  static final Formula FORMULA =
      Formula.ofNumbers(
          MissingRule.RATED_BY_BOTH,
          (counts, confidence) ->
              counts
                  .notTwoNumbers()
                  .orElseGet(
                      () ->
                          counts.ofNumbers(
                              sums -> new LinConcordance(sums).coefficient(confidence))),
          squares ->
              MeanSquares.ratio(squares.sharedSpread(), squares.ownSpread() + squares.shifts()));

  private final long items;
  private final BigInteger shared;
  private final BigInteger denominator;
  private final double firstDeviation;
  private final double secondDeviation;
  private final double shift;

  private LinConcordance(SquareSums sums) {
    BigInteger reviewers = sums.reviewers(1);
    items = sums.items();
    shared = sums.sharedSpread();
    denominator = sums.ownSpread().add(reviewers);
    firstDeviation = Math.sqrt(ExactRatio.of(sums.spreads().get(0), denominator));
    secondDeviation = Math.sqrt(ExactRatio.of(sums.spreads().get(1), denominator));
    shift = ExactRatio.of(reviewers, denominator);
  }

  private Coefficient coefficient(double confidence) {
    double value = ExactRatio.of(shared, denominator);
    double product = firstDeviation * secondDeviation;
    var details = new Details();
    Estimate<Interval> uncertainty;
    if (product == 0 || shared.abs().equals(denominator)) {
      uncertainty = Estimate.none(UndefinedReason.NO_VARIATION, "there is no spread");
    } else if (items < 3) {
      uncertainty = Estimate.none(UndefinedReason.TOO_FEW, "two items have no spread");
    } else {
      double zError = zStandardError(value, 2 * product);
      uncertainty = Estimate.of(Intervals.fisherZ(value, zError, confidence));
      details.put("zStandardError", zError);
    }
    if (product > 0) {
      details.put("pearson", value / (2 * product)).put("biasCorrection", 2 * product);
    }
    return Coefficient.of(value, uncertainty, items).withDetails(details.map());
  }

  /**
   * The standard error of Fisher's z, with the correlation r replaced by the value over the bias
   * correction, so that nothing is divided by r.
   */
  private double zStandardError(double value, double biasCorrection) {
    double pearson = value / biasCorrection;
    double location = shift / (firstDeviation * secondDeviation);
    double squared = value * value;
    double variance =
        (1 - pearson * pearson) * biasCorrection * biasCorrection * (1 - squared)
            + 2 * squared * biasCorrection * (1 - value) * location
            - squared * biasCorrection * biasCorrection * location * location / 2;
    return Math.sqrt(Math.max(0, variance) / (items - 2)) / (1 - squared);
  }
}
