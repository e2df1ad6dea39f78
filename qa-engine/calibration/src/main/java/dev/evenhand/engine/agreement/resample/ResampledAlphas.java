package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.AlphaTerms;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.Arrays;
import java.util.List;

/** Resamples of Krippendorff's alpha with distances that do not depend on the ratings. */
public final class ResampledAlphas extends ResampledSums {
  private final Patterns patterns;
  private final int categories;
  private final List<Distance> distances;
  private final List<Variation> variations;
  private final double[][] coincidences;

  public ResampledAlphas(Patterns patterns, List<Weighting> weightings) {
    super(patterns.categories() + weightings.size());
    this.patterns = patterns;
    this.categories = patterns.categories();
    this.distances = weightings.stream().map(each -> each.distance(patterns.scale())).toList();
    this.variations = weightings.stream().map(each -> new Variation(patterns, each)).toList();
    this.coincidences =
        byUnit(
            distances,
            patterns.size(),
            (distance, p) -> AlphaTerms.coincidences(patterns, p, distance));
  }

  @Override
  public void add(int unit, double weight, double[] sums) {
    if (patterns.isPairable(unit)) {
      for (int i = patterns.start(unit); i < patterns.end(unit); i += 2) {
        sums[patterns.category(i)] += weight * patterns.count(i);
      }
      addColumn(coincidences, unit, weight, sums, categories);
    }
  }

  @Override
  public void values(double[] sums, double[] values) {
    double[] mass = Arrays.copyOf(sums, categories);
    long[] ratings = new long[categories];
    Arrays.setAll(ratings, k -> (long) mass[k]);
    long total = Arrays.stream(ratings).sum();
    for (int i = 0; i < distances.size(); i++) {
      boolean varies = variations.get(i).existsIn(ratings);
      double expected = varies ? distances.get(i).total(mass) : 0;
      values[i] =
          expected > 0 ? new AlphaTerms(total, sums[categories + i], expected).alpha() : Double.NaN;
    }
  }
}
