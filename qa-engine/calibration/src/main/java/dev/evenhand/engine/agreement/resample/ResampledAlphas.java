package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.AlphaTerms;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.Arrays;
import java.util.List;

/**
 * Resamples of Krippendorff's alpha with distances that do not depend on the ratings.
 *
 * @param <K> what a coefficient is known by
 */
public final class ResampledAlphas<K> extends ResampledSums<K> {
  private final Patterns patterns;
  private final List<K> keys;
  private final int categories;
  private final Distance[] distances;
  private final Variation[] variations;
  private final double[][] coincidences;

  public ResampledAlphas(Patterns patterns, List<K> keys, List<Weighting> weightings) {
    super(patterns.categories() + keys.size());
    this.patterns = patterns;
    this.keys = keys;
    this.categories = patterns.categories();
    this.distances = new Distance[keys.size()];
    this.variations = new Variation[keys.size()];
    this.coincidences = new double[keys.size()][patterns.size()];
    for (int i = 0; i < distances.length; i++) {
      Weighting weighting = weightings.get(i);
      distances[i] = weighting.distance(patterns.scale());
      variations[i] = new Variation(patterns, weighting);
      for (int p = 0; p < patterns.size(); p++) {
        coincidences[i][p] =
            patterns.isPairable(p) ? AlphaTerms.coincidences(patterns, p, distances[i]) : 0;
      }
    }
  }

  @Override
  public List<K> keys() {
    return keys;
  }

  @Override
  public void add(int unit, double weight, double[] sums) {
    if (patterns.isPairable(unit)) {
      for (int i = patterns.start(unit); i < patterns.end(unit); i += 2) {
        sums[patterns.category(i)] += weight * patterns.count(i);
      }
      for (int i = 0; i < coincidences.length; i++) {
        sums[categories + i] += weight * coincidences[i][unit];
      }
    }
  }

  @Override
  public void values(double[] sums, double[] values) {
    double[] mass = Arrays.copyOf(sums, categories);
    long[] ratings = new long[categories];
    Arrays.setAll(ratings, k -> (long) mass[k]);
    long total = Arrays.stream(ratings).sum();
    for (int i = 0; i < distances.length; i++) {
      double expected = variations[i].existsIn(ratings) ? distances[i].total(mass) : 0;
      values[i] =
          expected > 0 ? new AlphaTerms(total, sums[categories + i], expected).alpha() : Double.NaN;
    }
  }
}
