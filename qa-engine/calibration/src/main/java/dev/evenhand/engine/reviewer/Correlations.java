package dev.evenhand.engine.reviewer;

import java.util.List;

/**
 * Correlations of two criteria: for each other rater the own one and theirs over the same items, as
 * sums from which those without a group of items follow.
 */
final class Correlations {
  private static final int SUMS = 11;

  private final GroupedSums sums;

  Correlations(List<Profiles.Item> items, int first, int second, int raters, int groups) {
    sums = new GroupedSums(raters, groups, SUMS);
    for (int i = 0; i < items.size(); i++) {
      int group = GroupJackknife.group(i, items.size());
      double x = items.get(i).own[first];
      double y = items.get(i).own[second];
      items
          .get(i)
          .others
          .forEach(
              (rater, theirs) -> {
                double u = theirs[first];
                double v = theirs[second];
                if (!Double.isNaN(x + y + u + v)) {
                  sums.add(rater, group, 1, x, y, x * x, y * y, x * y, u, v, u * u, v * v, u * v);
                }
              });
    }
  }

  /**
   * Adds, for each group left out and last for all, weights and weighted correlations, own and
   * others'. A rater with too few common items, or without variation, has no part in any.
   */
  void addTo(List<double[]> weighted, int minimum) {
    for (int rater = 0; rater < sums.raters(); rater++) {
      double[] all = sums.without(rater, sums.groups());
      if (all[0] >= minimum && !Double.isNaN(own(all) + theirs(all))) {
        for (int group = 0; group <= sums.groups(); group++) {
          double[] rest = sums.without(rater, group);
          double[] sum = weighted.get(group);
          sum[0] += rest[0];
          sum[1] += rest[0] * own(rest);
          sum[2] += rest[0] * theirs(rest);
        }
      }
    }
  }

  private static double own(double[] c) {
    return correlation(c[0], c[1], c[2], c[3], c[4], c[5]);
  }

  private static double theirs(double[] c) {
    return correlation(c[0], c[6], c[7], c[8], c[9], c[10]);
  }

  /** NaN without variation. */
  private static double correlation(double n, double x, double y, double xx, double yy, double xy) {
    double ofX = xx - x * x / n;
    double ofY = yy - y * y / n;
    boolean varies = ofX > 1e-12 * xx && ofY > 1e-12 * yy;
    return varies ? (xy - x * y / n) / Math.sqrt(ofX * ofY) : Double.NaN;
  }
}
