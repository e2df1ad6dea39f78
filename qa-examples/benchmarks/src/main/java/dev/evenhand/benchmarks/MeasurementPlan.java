package dev.evenhand.benchmarks;

import java.util.OptionalInt;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long and how often is measured.
 *
 * @param rounds in each, every contender runs once
 * @param forks 1 for a JVM of its own for each run, 0 for none
 * @param warmUps iterations that do not count, in each run
 * @param iterations that count, in each run
 * @param time of an iteration, which always does all the work once
 * @param evaluations how many, if other than the benchmarks say
 */
record MeasurementPlan(
    int rounds, int forks, int warmUps, int iterations, TimeValue time, OptionalInt evaluations) {
  /** Some ten minutes. */
  static final MeasurementPlan FULL =
      new MeasurementPlan(9, 1, 5, 4, TimeValue.milliseconds(500), OptionalInt.empty());

  /** Some two minutes. */
  static final MeasurementPlan QUICK =
      new MeasurementPlan(3, 1, 4, 2, TimeValue.milliseconds(250), OptionalInt.empty());
}
