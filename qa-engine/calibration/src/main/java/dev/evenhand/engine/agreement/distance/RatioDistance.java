package dev.evenhand.engine.agreement.distance;

/**
 * {@code ((x_c - x_k) / (x_c + x_k))^2} between numbers of which none is negative; 0 between 0 and
 * 0. It has no closed form: {@link #times} is quadratic in the number of categories in use.
 */
final class RatioDistance implements Distance {
  private final double[] positions;
  private final double[] magnitudes;

  /**
   * A distance between these numbers.
   *
   * @param positions the numbers less the least of them, for exact differences
   * @param magnitudes the numbers themselves
   */
  RatioDistance(double[] positions, double[] magnitudes) {
    this.positions = positions;
    this.magnitudes = magnitudes;
  }

  @Override
  public double between(int c, int k) {
    double difference = positions[c] - positions[k];
    if (difference == 0) {
      return 0;
    }
    double ratio = difference / (magnitudes[c] + magnitudes[k]);
    return ratio * ratio;
  }

  @Override
  public double[] times(double[] mass) {
    double[] products = new double[mass.length];
    for (int c = 0; c < mass.length; c++) {
      for (int k = 0; k < c; k++) {
        if (mass[c] > 0 && mass[k] > 0) {
          double distance = between(c, k);
          products[c] += mass[k] * distance;
          products[k] += mass[c] * distance;
        }
      }
    }
    return products;
  }
}
