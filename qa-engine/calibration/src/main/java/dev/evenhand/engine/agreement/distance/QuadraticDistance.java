package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.Patterns;

/**
 * {@code ((x_c - x_k) / (max - min))^2}, that of interval data; 0 throughout if all positions are
 * equal. Dividing by the range changes no coefficient of the form {@code 1 - observed / expected}
 * and keeps squares from overflowing.
 */
final class QuadraticDistance implements Distance {
  /** From 0 to 1. */
  private final double[] positions;

  QuadraticDistance(double[] positions) {
    double range = Positions.range(positions);
    double least = Positions.least(positions);
    this.positions = new double[positions.length];
    for (int c = 0; c < positions.length; c++) {
      this.positions[c] = (positions[c] - least) / range;
    }
  }

  @Override
  public double between(int c, int k) {
    double difference = positions[c] - positions[k];
    return difference * difference;
  }

  /**
   * By the mean and the spread about it: {@code M * (x_c - mean)^2 + sum of m_k (x_k - mean)^2}.
   */
  @Override
  public double[] times(double[] mass) {
    double total = 0;
    double moment = 0;
    for (int c = 0; c < mass.length; c++) {
      total += mass[c];
      moment += mass[c] * positions[c];
    }
    double mean = total == 0 ? 0 : moment / total;
    double spread = 0;
    for (int c = 0; c < mass.length; c++) {
      spread += mass[c] * (positions[c] - mean) * (positions[c] - mean);
    }
    double[] products = new double[mass.length];
    for (int c = 0; c < mass.length; c++) {
      products[c] = total * (positions[c] - mean) * (positions[c] - mean) + spread;
    }
    return products;
  }

  /** By the spread about the unit's own mean: {@code 2 m SS}. */
  @Override
  public double pairs(Patterns patterns, int pattern) {
    int ratings = patterns.ratings(pattern);
    double mean = patterns.dot(pattern, positions) / ratings;
    double spread = 0;
    for (int i = patterns.start(pattern); i < patterns.end(pattern); i += 2) {
      double deviation = positions[patterns.category(i)] - mean;
      spread += patterns.count(i) * deviation * deviation;
    }
    // Equal ratings differ by nothing, whatever the mean was rounded to.
    boolean unanimous = patterns.end(pattern) - patterns.start(pattern) == 2;
    return unanimous ? 0 : 2 * ratings * spread;
  }
}
