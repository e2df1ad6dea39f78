package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.Patterns;
import java.util.Arrays;

/**
 * Leaving out one unit where the distances do not depend on the ratings: with {@code r} the unit's
 * counts, {@code E' = E - 2 r.Dn + r.Dr}, where {@code Dn} is reckoned once.
 */
public final class FixedDistanceLeaveOneOut implements LeaveOneOut {
  private final Patterns patterns;
  private final Distance distance;
  private final AlphaTerms all;
  private final double[] products;

  public FixedDistanceLeaveOneOut(Patterns patterns, Distance distance, AlphaTerms all) {
    this.patterns = patterns;
    this.distance = distance;
    this.all = all;
    this.products = distance.times(Arrays.stream(patterns.ratingsOf(2)).asDoubleStream().toArray());
  }

  @Override
  public AlphaTerms all() {
    return all;
  }

  @Override
  public AlphaTerms without(int pattern) {
    double within = distance.pairs(patterns, pattern);
    int ratings = patterns.ratings(pattern);
    return new AlphaTerms(
        all.ratings() - ratings,
        all.observed() - within / (ratings - 1),
        all.expected() - 2 * patterns.dot(pattern, products) + within);
  }
}
