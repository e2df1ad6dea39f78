package dev.evenhand.engine.agreement.resample;

import java.util.Arrays;

/**
 * Coefficients that are functions of sums over items. Leaving out an item is a subtraction then.
 *
 * @param <K> what names a coefficient
 */
abstract class ResampledSums<K> implements Resampled<K> {
  private final int size;
  private final double[] sums;
  private double[] all = new double[0];

  /** Coefficients of so many sums. */
  ResampledSums(int size) {
    this.size = size;
    this.sums = new double[size];
  }

  /** Adds so many items of a unit to the sums. */
  abstract void add(int unit, double weight, double[] sums);

  /** Writes what the sums come to, NaN where there is no value. */
  abstract void values(double[] sums, double[] values);

  @Override
  public final void evaluate(long[] weights, double[] values) {
    sum(weights);
    values(sums, values);
  }

  @Override
  public final void evaluateWithout(long[] counts, int unit, double[] values) {
    if (all.length == 0) {
      sum(counts);
      all = sums.clone();
    }
    System.arraycopy(all, 0, sums, 0, size);
    add(unit, -1, sums);
    values(sums, values);
  }

  @Override
  public double costWithout() {
    return 3.0 * size;
  }

  private void sum(long[] weights) {
    Arrays.fill(sums, 0);
    for (int unit = 0; unit < weights.length; unit++) {
      if (weights[unit] > 0) {
        add(unit, (double) weights[unit], sums);
      }
    }
  }
}
