package dev.evenhand.engine.agreement.distance;

/** Distances from a table, as in Cohen (1968). Quadratic in the categories. */
public final class MatrixDistance implements Distance {
  private final double[][] distances;

  /**
   * Distances from 0 to 1.
   *
   * @param distances symmetric, 0 on the diagonal; kept
   */
  public MatrixDistance(double[][] distances) {
    this.distances = distances;
  }

  @Override
  public double between(int c, int k) {
    return distances[c][k];
  }

  @Override
  public double[] times(double[] mass) {
    double[] products = new double[mass.length];
    for (int c = 0; c < mass.length; c++) {
      for (int k = 0; k < mass.length; k++) {
        products[c] += mass[k] * between(c, k);
      }
    }
    return products;
  }
}
