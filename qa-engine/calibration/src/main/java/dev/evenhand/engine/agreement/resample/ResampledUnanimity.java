package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.ItemDisagreement;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.List;

/**
 * Resamples of the share of items that all reviewers rate alike.
 *
 * @param <K> what a coefficient is known by
 */
public final class ResampledUnanimity<K> extends ResampledSums<K> {
  private final List<K> keys;
  private final boolean[] complete;
  private final boolean[][] alike;

  public ResampledUnanimity(
      Patterns patterns, int reviewers, List<K> keys, List<Weighting> weightings) {
    super(1 + keys.size());
    this.keys = keys;
    this.complete = new boolean[patterns.size()];
    this.alike = new boolean[keys.size()][patterns.size()];
    for (int p = 0; p < patterns.size(); p++) {
      complete[p] = patterns.ratings(p) == reviewers;
    }
    for (int i = 0; i < alike.length; i++) {
      Weighting weighting = weightings.get(i);
      int[] order = weighting.identities(patterns.scale());
      Distance distance = weighting.distance(patterns.scale());
      for (int p = 0; p < patterns.size(); p++) {
        alike[i][p] = ItemDisagreement.isNone(patterns, p, order, distance);
      }
    }
  }

  @Override
  public List<K> keys() {
    return keys;
  }

  @Override
  public void add(int unit, double weight, double[] sums) {
    if (complete[unit]) {
      sums[0] += weight;
      for (int i = 0; i < alike.length; i++) {
        sums[1 + i] += alike[i][unit] ? weight : 0;
      }
    }
  }

  @Override
  public void values(double[] sums, double[] values) {
    for (int i = 0; i < alike.length; i++) {
      values[i] = sums[0] > 0 ? sums[1 + i] / sums[0] : Double.NaN;
    }
  }
}
