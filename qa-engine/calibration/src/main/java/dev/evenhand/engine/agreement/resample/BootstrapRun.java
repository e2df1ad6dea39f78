package dev.evenhand.engine.agreement.resample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The values of coefficients in every resample, and without each of the items. */
public final class BootstrapRun {
  private final Draws draws;
  private final long[] counts;
  private final int resamples;

  public BootstrapRun(long[] counts, int resamples, long seed) {
    this.draws = new Draws(counts, seed);
    this.counts = counts.clone();
    this.resamples = resamples;
  }

  /** Coefficients that are resampled together, and by coefficient the values of all resamples. */
  private record Group<K>(List<K> keys, Resampled resampled, List<double[]> values) {}

  /**
   * What became of each coefficient.
   *
   * @param groups by what the coefficients are known by, in the order of their values
   */
  public <K> Map<K, Replicates> of(Map<List<K>, ? extends Resampled> groups) {
    List<Group<K>> all = new ArrayList<>();
    groups.forEach(
        (keys, each) -> all.add(new Group<>(keys, each, columns(keys.size(), resamples))));
    long[] weights = new long[counts.length];
    for (int b = 0; b < resamples; b++) {
      draws.draw(b, weights);
      for (Group<K> group : all) {
        double[] found = new double[group.values.size()];
        group.resampled.evaluate(weights, found);
        put(found, group.values, b);
      }
    }
    Map<K, Replicates> replicates = new LinkedHashMap<>();
    for (Group<K> group : all) {
      List<double[]> without = Jackknife.of(group.resampled, group.values.size(), counts);
      for (int c = 0; c < without.size(); c++) {
        Arrays.sort(group.values.get(c));
        replicates.put(
            group.keys.get(c), new Replicates(group.values.get(c), without.get(c), counts));
      }
    }
    return replicates;
  }

  static List<double[]> columns(int coefficients, int length) {
    return Stream.generate(() -> new double[length]).limit(coefficients).toList();
  }

  static void put(double[] found, List<double[]> values, int place) {
    for (int c = 0; c < found.length; c++) {
      values.get(c)[place] = found[c];
    }
  }
}
