package dev.evenhand.engine.agreement.resample;

/**
 * Mean squares and moments of the items of one resample that all reviewers rated with a number.
 *
 * @param items how many there are
 * @param reviewers how many there are
 * @param item mean square between items
 * @param reviewer mean square between reviewers
 * @param within mean square within items
 * @param error mean square of the residual
 * @param ownSpread sum of squares of each reviewer's numbers about their mean
 * @param sharedSpread sum of products of every two reviewers' numbers about their means
 * @param shifts sum of squares of the differences of reviewers' means
 * @param bias mean difference of the last reviewer from the first
 */
public record MeanSquares(
    double items,
    int reviewers,
    double item,
    double reviewer,
    double within,
    double error,
    double ownSpread,
    double sharedSpread,
    double shifts,
    double bias) {
  /** A coefficient of a resample; NaN where there is none. */
  public interface Value {
    double of(MeanSquares squares);
  }

  /** NaN where the denominator is 0. */
  public static double ratio(double numerator, double denominator) {
    return denominator == 0 ? Double.NaN : numerator / denominator;
  }
}
