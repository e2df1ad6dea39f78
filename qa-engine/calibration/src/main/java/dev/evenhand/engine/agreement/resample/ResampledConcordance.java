package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Rows;
import java.util.Arrays;

/** Resamples of Kendall's W: items are ranked anew, and every row is complete. */
public final class ResampledConcordance implements Resampled {
  private final Rows rows;
  private final int reviewers;
  private final int values;

  /** For each category the rank of its number among the distinct numbers. */
  private final int[] order;

  public ResampledConcordance(Rows rows) {
    this.rows = rows;
    this.reviewers = rows.reviewers();
    this.order = rows.scale().valueRanks();
    this.values = Arrays.stream(order).max().orElse(0) + 1;
  }

  @Override
  public void evaluate(long[] weights, double[] result) {
    double[] counts = new double[reviewers * values];
    double items = 0;
    for (int row = 0; row < weights.length; row++) {
      items += weights[row];
      for (int i = rows.start(row); i < rows.end(row) && weights[row] > 0; i++) {
        counts[cell(i)] += weights[row];
      }
    }
    double ties = 0;
    for (int g = 0; g < reviewers; g++) {
      ties += rank(counts, g * values);
    }
    double middle = reviewers * (items + 1) / 2;
    double spread = 0;
    for (int row = 0; row < weights.length; row++) {
      double sum = -middle;
      for (int i = rows.start(row); i < rows.end(row) && weights[row] > 0; i++) {
        sum += counts[cell(i)];
      }
      spread += weights[row] * sum * sum;
    }
    double untied = reviewers * (items * items * items - items);
    double denominator = reviewers * (untied - ties);
    result[0] = denominator > 0 ? 12 * spread / denominator : Double.NaN;
  }

  /** Makes counts of one reviewer mid-ranks, counted from 1, and sums up {@code t^3 - t}. */
  private double rank(double[] counts, int from) {
    double below = 0;
    double ties = 0;
    for (int i = from; i < from + values; i++) {
      double tied = counts[i];
      counts[i] = below + (tied + 1) / 2;
      ties += tied * tied * tied - tied;
      below += tied;
    }
    return ties;
  }

  private int cell(int rating) {
    return rows.reviewer(rating) * values + order[rows.category(rating)];
  }

  @Override
  public double costWithout() {
    return 3.0 * rows.ratings() + (double) reviewers * values;
  }
}
