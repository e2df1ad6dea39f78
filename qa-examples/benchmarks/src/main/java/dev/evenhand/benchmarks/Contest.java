package dev.evenhand.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Several ways of doing the same work, timed against each other in one JVM. In every sweep each
 * does all the work once, in an order that is rotated from sweep to sweep, so that what else the
 * machine does hits all alike. What counts is the median of the thread's CPU time. Each must come
 * to the same checksum, or it did other work.
 */
final class Contest {
  private final String title;
  private final int units;
  private final Map<String, LongSupplier> contenders = new LinkedHashMap<>();
  private @Nullable Long checksum;

  /**
   * @param units what the work consists of, so many times
   */
  Contest(String title, int units) {
    this.title = title;
    this.units = units;
  }

  /**
   * Adds a contender.
   *
   * @param work does all the work and returns its checksum
   */
  Contest add(String name, LongSupplier work) {
    contenders.put(name, work);
    return this;
  }

  /**
   * Nanoseconds of CPU time a unit, by contender.
   *
   * @param warmUps sweeps that are not counted
   * @param sweeps sweeps whose median counts
   * @throws IllegalStateException if two come to different checksums
   */
  Map<String, Double> run(int warmUps, int sweeps) {
    List<String> names = new ArrayList<>(contenders.keySet());
    Map<String, double[]> times = new LinkedHashMap<>();
    names.forEach(name -> times.put(name, new double[sweeps]));
    for (int sweep = -warmUps; sweep < sweeps; sweep++) {
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(Math.floorMod(i + sweep, names.size()));
        double nanos = time(name);
        if (sweep >= 0) {
          Objects.requireNonNull(times.get(name))[sweep] = nanos;
        }
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach((name, all) -> medians.put(name, median(all)));
    return medians;
  }

  private double time(String name) {
    LongSupplier work = Objects.requireNonNull(contenders.get(name), name);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long sum = work.getAsLong();
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    if (checksum == null) {
      checksum = sum;
    } else if (checksum != sum) {
      throw new IllegalStateException(
          "%s comes to the checksum %s, the others to %s.".formatted(name, sum, checksum));
    }
    return (double) nanos / units;
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** The medians as a table, each held against that of {@code base}. */
  String report(Map<String, Double> medians, String base) {
    double unit = Objects.requireNonNull(medians.get(base), base);
    StringBuilder out = new StringBuilder(title).append('\n');
    out.append("| contender | ns | x ").append(base).append(" |\n|---|---|---|\n");
    medians.forEach(
        (name, nanos) ->
            out.append(
                String.format(Locale.ROOT, "| %s | %.1f | %.2f |\n", name, nanos, nanos / unit)));
    return out.toString();
  }
}
