package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.ItemDisagreement;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.Arrays;
import java.util.List;

/** Resamples of Conger's kappa. Reviewers without a rating in a resample take no part in it. */
public final class ResampledConger extends ResampledSums {
  private static final int PAIRABLE = 0;
  private static final int USAGE = 1;

  private final Rows rows;
  private final int categories;
  private final int usage;
  private final List<Distance> distances;
  private final double[][] within;

  public ResampledConger(Rows rows, List<Weighting> weightings) {
    super(USAGE + rows.reviewers() * rows.categories() + weightings.size());
    this.rows = rows;
    this.categories = rows.categories();
    this.usage = rows.reviewers() * categories;
    this.distances = weightings.stream().map(each -> each.distance(rows.scale())).toList();
    this.within =
        byUnit(
            distances,
            rows.size(),
            (distance, row) -> ItemDisagreement.within(rows, row, distance));
  }

  @Override
  public void add(int unit, double weight, double[] sums) {
    for (int i = rows.start(unit); i < rows.end(unit); i++) {
      sums[USAGE + rows.reviewer(i) * categories + rows.category(i)] += weight;
    }
    if (rows.end(unit) - rows.start(unit) > 1) {
      sums[PAIRABLE] += weight;
      addColumn(within, unit, weight, sums, USAGE + usage);
    }
  }

  @Override
  public void values(double[] sums, double[] values) {
    double[] all = new double[categories];
    double[][] shares = shares(sums, all);
    long used = Arrays.stream(all).filter(share -> share > 0).count();
    for (int i = 0; i < distances.size(); i++) {
      double observed = sums[USAGE + usage + i] / sums[PAIRABLE];
      double expected = used > 1 ? expected(distances.get(i), shares, all) : 0;
      values[i] = sums[PAIRABLE] > 0 && expected > 0 ? 1 - observed / expected : Double.NaN;
    }
  }

  /** The shares of each reviewer who rated; their sums over reviewers go to {@code all}. */
  private double[][] shares(double[] sums, double[] all) {
    double[][] shares = new double[rows.reviewers()][];
    int rated = 0;
    for (int g = 0; g < rows.reviewers(); g++) {
      int from = USAGE + g * categories;
      double[] own = Arrays.copyOfRange(sums, from, from + categories);
      double total = Arrays.stream(own).sum();
      if (total > 0) {
        for (int k = 0; k < categories; k++) {
          own[k] /= total;
          all[k] += own[k];
        }
        shares[rated++] = own;
      }
    }
    return Arrays.copyOf(shares, rated);
  }

  private static double expected(Distance distance, double[][] shares, double[] all) {
    double[] fromAll = distance.times(all);
    double sum = 0;
    for (double[] own : shares) {
      double[] fromOwn = distance.times(own);
      for (int k = 0; k < all.length; k++) {
        sum += own[k] * (fromAll[k] - fromOwn[k]);
      }
    }
    return sum / (shares.length * (shares.length - 1.0));
  }
}
