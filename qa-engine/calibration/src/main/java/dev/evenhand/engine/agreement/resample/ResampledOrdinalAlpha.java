package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.AlphaTerms;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.MidRanks;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.Arrays;
import java.util.List;

/**
 * Resamples of Krippendorff's ordinal alpha, whose distances go by the ratings resampled.
 *
 * @param <K> what the coefficient is known by
 */
public final class ResampledOrdinalAlpha<K> implements Resampled<K> {
  private final Patterns patterns;
  private final Variation variation;
  private final K key;

  public ResampledOrdinalAlpha(Patterns patterns, K key) {
    this.key = key;
    this.patterns = patterns;
    this.variation = new Variation(patterns, Weighting.ORDINAL);
  }

  @Override
  public List<K> keys() {
    return List.of(key);
  }

  @Override
  public void evaluate(long[] weights, double[] values) {
    long[] ratings = new long[patterns.categories()];
    for (int p = 0; p < weights.length; p++) {
      if (weights[p] > 0 && patterns.isPairable(p)) {
        for (int i = patterns.start(p); i < patterns.end(p); i += 2) {
          ratings[patterns.category(i)] += weights[p] * patterns.count(i);
        }
      }
    }
    values[0] = variation.existsIn(ratings) ? alpha(weights, ratings) : Double.NaN;
  }

  private double alpha(long[] weights, long[] ratings) {
    double[] mass = Arrays.stream(ratings).asDoubleStream().toArray();
    Distance distance = MidRanks.distance(mass);
    double observed = 0;
    for (int p = 0; p < weights.length; p++) {
      if (weights[p] > 0 && patterns.isPairable(p)) {
        observed += weights[p] * AlphaTerms.coincidences(patterns, p, distance);
      }
    }
    return new AlphaTerms(Arrays.stream(ratings).sum(), observed, distance.total(mass)).alpha();
  }

  @Override
  public double costWithout() {
    double runs = patterns.categories();
    for (int p = 0; p < patterns.size(); p++) {
      runs += patterns.end(p) - patterns.start(p);
    }
    return 3 * runs;
  }
}
