package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.Patterns;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The three numbers alpha is made of: {@code alpha = 1 - (N - 1) O / E}.
 *
 * @param ratings N, of the units with at least two
 * @param observed O, the sum of {@code o_ck d(c, k)} over coincidences
 * @param expected E, the sum of {@code n_c n_k d(c, k)} over ordered pairs of ratings
 */
public record AlphaTerms(long ratings, double observed, double expected) {
  public double alpha() {
    return 1 - (ratings - 1) * observed / expected;
  }

  public double observedDisagreement() {
    return observed / ratings;
  }

  public double expectedDisagreement() {
    return expected / ((double) ratings * (ratings - 1));
  }

  /**
   * The terms straight from their definition.
   *
   * @param leftOut a pattern of which one unit is left out, or -1
   * @param distance the distance, given the ratings by category of the units that count
   * @return null if the ratings do not vary
   */
  public static @Nullable AlphaTerms of(
      Patterns patterns, Variation variation, int leftOut, Function<double[], Distance> distance) {
    long[] ratings = patterns.ratingsOf(2);
    if (leftOut >= 0) {
      for (int i = patterns.start(leftOut); i < patterns.end(leftOut); i += 2) {
        ratings[patterns.category(i)] -= patterns.count(i);
      }
    }
    if (!variation.existsIn(ratings)) {
      return null;
    }
    double[] mass = Arrays.stream(ratings).asDoubleStream().toArray();
    Distance between = distance.apply(mass);
    double observed = 0;
    for (int p = 0; p < patterns.size(); p++) {
      long units = p == leftOut ? patterns.units(p) - 1 : patterns.units(p);
      if (patterns.isPairable(p) && units > 0) {
        observed += units * coincidences(patterns, p, between);
      }
    }
    return new AlphaTerms(Arrays.stream(ratings).sum(), observed, between.total(mass));
  }

  /** What one unit of the pattern adds to {@code observed}; 0 for one rating. */
  public static double coincidences(Patterns patterns, int pattern, Distance distance) {
    int ratings = patterns.ratings(pattern);
    return ratings < 2 ? 0 : distance.pairs(patterns, pattern) / (ratings - 1);
  }
}
