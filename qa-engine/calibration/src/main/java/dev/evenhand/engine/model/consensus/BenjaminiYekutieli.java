package dev.evenhand.engine.model.consensus;

import java.util.Arrays;

/** The procedure of Benjamini and Yekutieli, which holds however the tests depend on each other. */
final class BenjaminiYekutieli {
  private BenjaminiYekutieli() {}

  /** The greatest p-value that is a discovery at this rate; below 0 if none is. */
  static double limit(double[] p, double rate) {
    double[] ascending = p.clone();
    Arrays.sort(ascending);
    double harmonic = 0;
    for (int i = 1; i <= p.length; i++) {
      harmonic += 1.0 / i;
    }
    for (int i = p.length; i >= 1; i--) {
      if (ascending[i - 1] <= i * rate / (p.length * harmonic)) {
        return ascending[i - 1];
      }
    }
    return -1;
  }
}
