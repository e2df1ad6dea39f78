package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ExactRatio;
import dev.evenhand.engine.agreement.count.SquareSums;
import dev.evenhand.engine.agreement.resample.MeanSquares;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.math.BigInteger;
import java.util.Map;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Intraclass correlations of n items that all k reviewers rated with numbers, of a single rating or
 * of the mean of k. With the mean squares of items R, reviewers C, within items W and residual E:
 *
 * <ul>
 *   <li>one-way: {@code (R - W) / (R + (k - 1) W)}, mean {@code (R - W) / R}
 *   <li>agreement: {@code (R - E) / (R + (k - 1) E + k (C - E) / n)}, mean {@code (R - E) / (R + (C
 *       - E) / n)}
 *   <li>consistency: {@code (R - E) / (R + (k - 1) E)}, mean {@code (R - E) / R}
 * </ul>
 *
 * <p>The mean squares are exact and divided once. Bounds by F; those of the mean's agreement are
 * the Spearman-Brown form of the single rating's, and the direct ones of McGraw and Wong stand
 * among the details as {@code lowDirect} and {@code highDirect}. Neither value nor bounds are cut
 * off: they can fall below 0, and agreement below -1.
 *
 * <ul>
 *   <li>1 if reviewers agree and items differ, without bounds
 *   <li>undefined if a rating is missing or no number, for a single item, if nothing varies, for
 *       means if the items' means are equal, and for the mean's agreement where {@code R + (C - E)
 *       / n} is not positive: that estimates the variance of the mean, and dividing by it gives
 *       numbers beyond 1
 *   <li>no bounds that would not hold the value, or lie beyond 1
 * </ul>
 *
 * @see <a href="https://doi.org/10.1037/0033-2909.86.2.420">Shrout and Fleiss (1979), Intraclass
 *     correlations: uses in assessing rater reliability</a>
 * @see <a href="https://doi.org/10.1037/1082-989X.1.1.30">McGraw and Wong (1996), Forming
 *     inferences about some intraclass correlation coefficients</a>
 */
final class IntraclassCorrelation {
  /** What counts as error beside the residual. */
  enum Model {
    ONE_WAY,
    AGREEMENT,
    CONSISTENCY;

    /**
     * The coefficient.
     *
     * @param ofMean whether it is of the mean of all reviewers' ratings, and not of one
     */
    Formula formula(boolean ofMean) {
      return Formula.ofNumbers(
          MissingRule.COMPLETE_DATA,
          (counts, confidence) ->
              counts
                  .notCompleteNumbers()
                  .orElseGet(
                      () ->
                          counts.ofNumbers(
                              sums ->
                                  new IntraclassCorrelation(sums, this, ofMean)
                                      .coefficient(confidence))),
          squares -> ofResample(squares, ofMean));
    }

    /** The same correlation of a resample; NaN where there is none. */
    private double ofResample(MeanSquares squares, boolean ofMean) {
      double item = squares.item();
      int k = squares.reviewers();
      double error = this == ONE_WAY ? squares.within() : squares.error();
      double apart = this == AGREEMENT ? squares.reviewer() - error : 0;
      if (ofMean) {
        double spread = item == 0 ? 0 : item + apart / squares.items();
        return MeanSquares.ratio(item - error, Math.max(0, spread));
      }
      return MeanSquares.ratio(item - error, item + (k - 1) * error + k * apart / squares.items());
    }
  }

  private final Model model;
  private final boolean ofMean;
  private final long n;
  private final long k;

  /** Mean squares, all times the same whole number. */
  private final BigInteger itemSquare;

  private final BigInteger reviewerSquare;
  private final BigInteger errorSquare;

  private IntraclassCorrelation(SquareSums sums, Model model, boolean ofMean) {
    this.model = model;
    this.ofMean = ofMean;
    this.n = sums.items();
    this.k = sums.reviewers();
    this.itemSquare = sums.items(n * (k - 1));
    this.reviewerSquare = sums.reviewers(n * (n - 1));
    this.errorSquare = model == Model.ONE_WAY ? sums.within(n - 1) : sums.residual(n);
  }

  private Coefficient coefficient(double confidence) {
    BigInteger denominator = denominator(ofMean);
    if ((ofMean && itemSquare.signum() == 0) || denominator.signum() == 0) {
      return Coefficient.undefined(
          UndefinedReason.NO_VARIATION, "the means of the items do not differ", null, n);
    }
    if (denominator.signum() < 0) {
      return Coefficient.undefined(
          UndefinedReason.NO_VARIATION,
          "reviewers disagree so much that the estimated variance of their mean is not positive",
          null,
          n);
    }
    double value = value(ofMean);
    if (errorSquare.signum() == 0) {
      Estimate<Interval> unknown = Estimate.none(UndefinedReason.NO_VARIATION, "there is no error");
      return Coefficient.of(value, unknown, n);
    }
    var interval =
        new IntraclassInterval(
            (double) n,
            (double) k,
            ExactRatio.of(itemSquare, errorSquare),
            ExactRatio.of(reviewerSquare, errorSquare),
            confidence);
    return Coefficient.of(value, uncertainty(interval), n).withDetails(details(interval, value));
  }

  /** The agreement forms divide by n; so all is taken n times. */
  private long scale() {
    return model == Model.AGREEMENT ? n : 1;
  }

  private double value(boolean mean) {
    return ExactRatio.of(times(itemSquare.subtract(errorSquare), scale()), denominator(mean));
  }

  private BigInteger denominator(boolean mean) {
    BigInteger error = mean ? BigInteger.ZERO : times(errorSquare, scale() * (k - 1));
    BigInteger sum = times(itemSquare, scale()).add(error);
    return model == Model.AGREEMENT
        ? sum.add(times(reviewerSquare.subtract(errorSquare), mean ? 1 : k))
        : sum;
  }

  private Estimate<Interval> uncertainty(IntraclassInterval interval) {
    return interval.bounds(
        value(ofMean),
        model == Model.AGREEMENT
            ? interval.ofAgreement(value(false), ofMean)
            : interval.ofRatio(errorDegrees(), ofMean));
  }

  private double errorDegrees() {
    return (k - 1.0) * (model == Model.ONE_WAY ? n : n - 1);
  }

  private Map<String, Double> details(IntraclassInterval interval, double value) {
    double ratio = ExactRatio.of(itemSquare, errorSquare);
    double itemDegrees = n - 1.0;
    var details = new Details().put("F", ratio).put("df1", itemDegrees).put("df2", errorDegrees());
    details.put("p", FDistribution.of(itemDegrees, errorDegrees()).survivalProbability(ratio));
    if (model == Model.AGREEMENT && ofMean) {
      double[] direct = interval.direct(value);
      if (IntraclassInterval.hold(value, direct)) {
        details.put("lowDirect", direct[0]).put("highDirect", direct[1]);
      }
    }
    return details.map();
  }

  private static BigInteger times(BigInteger number, long factor) {
    return number.multiply(BigInteger.valueOf(factor));
  }
}
