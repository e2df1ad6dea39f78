package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.AlphaTerms;
import dev.evenhand.engine.agreement.distance.MidRanks;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;

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
    AlphaTerms terms = AlphaTerms.of(patterns, variation, weights, MidRanks::distance);
    values[0] = terms == null ? Double.NaN : terms.alpha();
  }

  @Override
  public double costWithout() {
    return 3.0 * (patterns.categories() + patterns.runs());
  }
}
