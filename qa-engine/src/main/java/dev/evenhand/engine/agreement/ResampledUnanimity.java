package dev.evenhand.engine.agreement;

import java.util.List;

/** Resamples of {@link UnanimousAgreement}. */
final class ResampledUnanimity extends ResampledSums<CoefficientId> {
  private final List<CoefficientId> ids;
  private final boolean[] complete;
  private final boolean[][] alike;

  ResampledUnanimity(Patterns patterns, int reviewers, List<CoefficientId> ids) {
    super(1 + ids.size());
    this.ids = ids;
    this.complete = new boolean[patterns.size()];
    this.alike = new boolean[ids.size()][patterns.size()];
    for (int p = 0; p < patterns.size(); p++) {
      complete[p] = patterns.ratings(p) == reviewers;
    }
    for (int i = 0; i < alike.length; i++) {
      Weighting weighting = ids.get(i).weighting();
      int[] order = weighting.identities(patterns.scale());
      Distance distance = weighting.distance(patterns.scale());
      for (int p = 0; p < patterns.size(); p++) {
        alike[i][p] = UnanimousAgreement.isUnanimous(patterns, p, order, distance);
      }
    }
  }

  @Override
  public List<CoefficientId> keys() {
    return ids;
  }

  @Override
  void add(int unit, double weight, double[] sums) {
    if (complete[unit]) {
      sums[0] += weight;
      for (int i = 0; i < alike.length; i++) {
        sums[1 + i] += alike[i][unit] ? weight : 0;
      }
    }
  }

  @Override
  void values(double[] sums, double[] values) {
    for (int i = 0; i < alike.length; i++) {
      values[i] = sums[0] > 0 ? sums[1 + i] / sums[0] : Double.NaN;
    }
  }
}
