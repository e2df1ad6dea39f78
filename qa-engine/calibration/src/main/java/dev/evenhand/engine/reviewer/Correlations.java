package dev.evenhand.engine.reviewer;

import java.util.List;

/**
 * Correlations of two criteria: for each other rater the own one and theirs over the same items, as
 * sums from which those without a group of items follow.
 */
final class Correlations {
  private static final int SUMS = 11;

  private final double[][][] cells;
  private final int groups;

  Correlations(List<Profiles.Item> items, int first, int second, int raters, int groups) {
    this.groups = groups;
    cells = new double[raters][groups + 1][SUMS];
    for (int i = 0; i < items.size(); i++) {
      Profiles.Item item = items.get(i);
      int group = GroupJackknife.group(i, items.size());
      for (int other = 0; other < item.others(); other++) {
        double x = item.own(first);
        double y = item.own(second);
        double u = item.of(other, first);
        double v = item.of(other, second);
        if (!Double.isNaN(x + y + u + v)) {
          double[][] ofRater = cells[item.rater(other)];
          add(ofRater[group], x, y, u, v);
          add(ofRater[groups], x, y, u, v);
        }
      }
    }
  }

  private static void add(double[] cell, double x, double y, double u, double v) {
    cell[0]++;
    cell[1] += x;
    cell[2] += y;
    cell[3] += x * x;
    cell[4] += y * y;
    cell[5] += x * y;
    cell[6] += u;
    cell[7] += v;
    cell[8] += u * u;
    cell[9] += v * v;
    cell[10] += u * v;
  }

  /**
   * Adds, for each group left out and last for all, weights and weighted correlations, own and
   * others'. A rater with too few common items, or without variation, has no part in any.
   */
  void addTo(List<double[]> sums, int minimum) {
    for (double[][] ofRater : cells) {
      double[] all = ofRater[groups];
      if (all[0] >= minimum && !Double.isNaN(own(all) + theirs(all))) {
        for (int group = 0; group <= groups; group++) {
          double[] rest = group == groups ? all : less(all, ofRater[group]);
          double[] sum = sums.get(group);
          sum[0] += rest[0];
          sum[1] += rest[0] * own(rest);
          sum[2] += rest[0] * theirs(rest);
        }
      }
    }
  }

  private static double[] less(double[] all, double[] group) {
    double[] rest = new double[SUMS];
    for (int i = 0; i < SUMS; i++) {
      rest[i] = all[i] - group[i];
    }
    return rest;
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
