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
   * @param units for each pattern how many units have it
   * @param distance the distance, given the ratings by category of the units that count
   * @return null if the ratings do not vary
   */
  public static @Nullable AlphaTerms of(
      Patterns patterns, Variation variation, long[] units, Function<double[], Distance> distance) {
    long[] ratings = new long[patterns.categories()];
    for (int p = 0; p < units.length; p++) {
      if (patterns.isPairable(p) && units[p] > 0) {
        for (int i = patterns.start(p); i < patterns.end(p); i += 2) {
          ratings[patterns.category(i)] += units[p] * patterns.count(i);
        }
      }
    }
    if (!variation.existsIn(ratings)) {
      return null;
    }
    double[] mass = Arrays.stream(ratings).asDoubleStream().toArray();
    Distance between = distance.apply(mass);
    double observed = 0;
    for (int p = 0; p < units.length; p++) {
      if (patterns.isPairable(p) && units[p] > 0) {
        observed += units[p] * coincidences(patterns, p, between);
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
