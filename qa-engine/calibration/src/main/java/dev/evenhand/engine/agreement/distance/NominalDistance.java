package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.Patterns;

/** 1 between any two different categories. */
public final class NominalDistance implements Distance {
  @Override
  public double between(int c, int k) {
    return c == k ? 0 : 1;
  }

  @Override
  public double[] times(double[] mass) {
    double total = 0;
    for (double part : mass) {
      total += part;
    }
    double[] products = new double[mass.length];
    for (int c = 0; c < mass.length; c++) {
      products[c] = total - mass[c];
    }
    return products;
  }

  @Override
  public double pairs(Patterns patterns, int pattern) {
    double ratings = patterns.ratings(pattern);
    double sum = 0;
    for (int i = patterns.start(pattern); i < patterns.end(pattern); i += 2) {
      sum += patterns.count(i) * (ratings - patterns.count(i));
    }
    return sum;
  }
}
