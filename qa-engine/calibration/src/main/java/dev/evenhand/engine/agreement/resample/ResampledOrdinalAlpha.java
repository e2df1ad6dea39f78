package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.AlphaTerms;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.MidRanks;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.Arrays;

/** Resamples of Krippendorff's ordinal alpha, whose distances go by the ratings resampled. */
public final class ResampledOrdinalAlpha implements Resampled {
  private final Patterns patterns;
  private final Variation variation;

  public ResampledOrdinalAlpha(Patterns patterns) {
    this.patterns = patterns;
    this.variation = new Variation(patterns, Weighting.ORDINAL);
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
