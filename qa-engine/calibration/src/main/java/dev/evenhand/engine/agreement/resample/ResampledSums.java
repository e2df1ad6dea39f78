package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.distance.Distance;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Coefficients that are functions of sums over items. Leaving out an item is a subtraction then.
 */
abstract class ResampledSums implements Resampled {
  private final double[] sums;
  private double[] all = new double[0];

  /** Coefficients of so many sums. */
  ResampledSums(int size) {
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
    System.arraycopy(all, 0, sums, 0, sums.length);
    add(unit, -1, sums);
    values(sums, values);
  }

  @Override
  public double costWithout() {
    return 3.0 * sums.length;
  }

  private void sum(long[] weights) {
    Arrays.fill(sums, 0);
    for (int unit = 0; unit < weights.length; unit++) {
      if (weights[unit] > 0) {
        add(unit, (double) weights[unit], sums);
      }
    }
  }

  /** By distance and unit how far the ratings of an item of the unit disagree. */
  static double[][] byUnit(
      List<Distance> distances, int units, ToDoubleBiFunction<Distance, Integer> disagreement) {
    return distances.stream()
        .map(
            distance ->
                IntStream.range(0, units)
                    .mapToDouble(unit -> disagreement.applyAsDouble(distance, unit))
                    .toArray())
        .toArray(double[][]::new);
  }

  /** Adds so much of the unit's column to the sums from a place on. */
  static void addColumn(double[][] byUnit, int unit, double weight, double[] sums, int from) {
    for (int i = 0; i < byUnit.length; i++) {
      sums[from + i] += weight * byUnit[i][unit];
    }
  }
}
