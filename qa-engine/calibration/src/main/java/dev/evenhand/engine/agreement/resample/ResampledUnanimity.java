package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.ItemDisagreement;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Resamples of the share of items that all reviewers rate alike; there must be an item that all
 * rated.
 */
public final class ResampledUnanimity extends ResampledSums {
  private final Patterns patterns;

  /** The ratings of an item that all rated. */
  private final int complete;

  /** By weighting and pattern: 1 if they do, else 0. */
  private final double[][] alike;

  public ResampledUnanimity(Patterns patterns, List<Weighting> weightings) {
    super(1 + weightings.size());
    this.patterns = patterns;
    this.complete = IntStream.range(0, patterns.size()).map(patterns::ratings).max().orElse(0);
    this.alike = new double[weightings.size()][patterns.size()];
    for (int i = 0; i < alike.length; i++) {
      int[] order = weightings.get(i).identities(patterns.scale());
      Distance distance = weightings.get(i).distance(patterns.scale());
      for (int p = 0; p < patterns.size(); p++) {
        alike[i][p] = ItemDisagreement.isNone(patterns, p, order, distance) ? 1 : 0;
      }
    }
  }

  @Override
  public void add(int unit, double weight, double[] sums) {
    if (patterns.ratings(unit) == complete) {
      sums[0] += weight;
      addColumn(alike, unit, weight, sums, 1);
    }
  }

  @Override
  public void values(double[] sums, double[] values) {
    for (int i = 0; i < alike.length; i++) {
      values[i] = sums[0] > 0 ? sums[1 + i] / sums[0] : Double.NaN;
    }
  }
}
