package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Rows;

/**
 * Resamples of Light's kappa, over the items that all reviewers rated. Pairs that have no kappa in
 * a resample are left out of its mean, as in the whole.
 */
public final class ResampledLight extends ResampledSums {
  private final Rows rows;
  private final int reviewers;
  private final int categories;
  private final int agreements;

  public ResampledLight(Rows rows) {
    super(1 + rows.reviewers() * rows.categories() + pairs(rows.reviewers()));
    this.rows = rows;
    this.reviewers = rows.reviewers();
    this.categories = rows.categories();
    this.agreements = 1 + reviewers * categories;
  }

  private static int pairs(int reviewers) {
    return reviewers * (reviewers - 1) / 2;
  }

  @Override
  public void add(int unit, double weight, double[] sums) {
    if (!rows.isComplete(unit)) {
      return;
    }
    sums[0] += weight;
    int from = rows.start(unit);
    int pair = agreements;
    for (int g = 0; g < reviewers; g++) {
      int own = rows.category(from + g);
      sums[1 + g * categories + own] += weight;
      for (int h = 0; h < g; h++) {
        if (rows.category(from + h) == own) {
          sums[pair] += weight;
        }
        pair++;
      }
    }
  }

  @Override
  public void values(double[] sums, double[] values) {
    double items = sums[0];
    double sum = 0;
    int defined = 0;
    int pair = agreements;
    for (int g = 0; g < reviewers; g++) {
      for (int h = 0; h < g; h++) {
        double different = different(sums, g, h);
        if (different > 0) {
          sum += 1 - (items - sums[pair]) * items / different;
          defined++;
        }
        pair++;
      }
    }
    values[0] = defined == 0 ? Double.NaN : sum / defined;
  }

  /** How many of the pairs of a rating of g and one of h differ, in whole numbers. */
  private double different(double[] sums, int g, int h) {
    double alike = 0;
    for (int c = 0; c < categories; c++) {
      alike += sums[1 + g * categories + c] * sums[1 + h * categories + c];
    }
    return sums[0] * sums[0] - alike;
  }
}
