package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.estimate.arithmetic.Order;

/** {@code |x_c - x_k| / (max - min)}; 0 throughout if all positions are equal. */
final class LinearDistance implements Distance {
  private final double[] positions;
  private final double range;

  /** The categories by ascending position. */
  private final int[] ascending;

  LinearDistance(double[] positions) {
    this.positions = positions;
    this.range = Positions.range(positions);
    this.ascending =
        Order.of(positions.length, (a, b) -> Double.compare(positions[a], positions[b]));
  }

  @Override
  public double between(int c, int k) {
    return Math.abs(positions[c] - positions[k]) / range;
  }

  /** Two sweeps that add what each step to the next position takes from all mass behind it. */
  @Override
  public double[] times(double[] mass) {
    double[] products = new double[mass.length];
    sweep(mass, products, 0, 1);
    sweep(mass, products, ascending.length - 1, -1);
    return products;
  }

  private void sweep(double[] mass, double[] products, int first, int step) {
    double behind = 0;
    double sum = 0;
    for (int i = first + step; i >= 0 && i < ascending.length; i += step) {
      behind += mass[ascending[i - step]];
      sum += behind * between(ascending[i], ascending[i - step]);
      products[ascending[i]] += sum;
    }
  }
}
