package dev.evenhand.engine.agreement.distance;

import java.util.Arrays;
import java.util.Comparator;

/** {@code |x_c - x_k| / (max - min)}; 0 throughout if all positions are equal. */
final class LinearDistance implements Distance {
  private final double[] positions;
  private final double range;

  /** The categories by ascending position. */
  private final int[] ascending;

  LinearDistance(double[] positions) {
    this.positions = positions;
    this.range = Positions.range(positions);
    Integer[] order = new Integer[positions.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> positions[i]));
    this.ascending = Arrays.stream(order).mapToInt(i -> i).toArray();
  }

  @Override
  public double between(int c, int k) {
    return Math.abs(positions[c] - positions[k]) / range;
  }

  /** Two sweeps that add what each step to the next position takes from all mass behind it. */
  @Override
  public double[] times(double[] mass) {
    double[] products = new double[mass.length];
    double behind = 0;
    double sum = 0;
    for (int i = 1; i < ascending.length; i++) {
      behind += mass[ascending[i - 1]];
      sum += behind * between(ascending[i], ascending[i - 1]);
      products[ascending[i]] = sum;
    }
    behind = 0;
    sum = 0;
    for (int i = ascending.length - 2; i >= 0; i--) {
      behind += mass[ascending[i + 1]];
      sum += behind * between(ascending[i], ascending[i + 1]);
      products[ascending[i]] += sum;
    }
    return products;
  }
}
