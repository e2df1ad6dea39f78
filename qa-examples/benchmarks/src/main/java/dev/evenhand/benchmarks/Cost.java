package dev.evenhand.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one evaluation takes.
 *
 * @param nanos nanoseconds of CPU time
 * @param bytes bytes allocated
 */
record Cost(double nanos, double bytes) {
  /** The median of each. */
  static Cost median(List<Cost> costs) {
    return new Cost(median(costs, Cost::nanos), median(costs, Cost::bytes));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> value) {
    double[] sorted = costs.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
