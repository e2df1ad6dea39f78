package dev.evenhand.engine.agreement.resample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of coefficients in every resample, and without each of the items. */
public final class BootstrapRun {
  /** Additions that the jackknife of one group of coefficients may take. */
  private static final double MAX_JACKKNIFE_COST = 4e9;

  private final Draws draws;
  private final long[] counts;
  private final int resamples;

  public BootstrapRun(long[] counts, int resamples, long seed) {
    this.draws = new Draws(counts, seed);
    this.counts = counts.clone();
    this.resamples = resamples;
  }

  /** Coefficients that are resampled together, and by coefficient the values of all resamples. */
  private record Group<K>(List<K> keys, Resampled resampled, double[][] values) {}

  /**
   * What became of each coefficient.
   *
   * @param groups by what the coefficients are known by, in the order of their values
   */
  public <K> Map<K, Replicates> of(Map<List<K>, ? extends Resampled> groups) {
    List<Group<K>> all = new ArrayList<>();
    groups.forEach(
        (keys, each) -> all.add(new Group<>(keys, each, new double[keys.size()][resamples])));
    long[] weights = new long[counts.length];
    for (int b = 0; b < resamples; b++) {
      draws.draw(b, weights);
      for (Group<K> group : all) {
        double[] found = new double[group.values.length];
        group.resampled.evaluate(weights, found);
        put(found, group.values, b);
      }
    }
    Map<K, Replicates> replicates = new LinkedHashMap<>();
    for (Group<K> group : all) {
      double[][] without = jackknife(group.resampled, group.values.length);
      for (int c = 0; c < without.length; c++) {
        Arrays.sort(group.values[c]);
        replicates.put(group.keys.get(c), new Replicates(group.values[c], without[c], counts));
      }
    }
    return replicates;
  }

  /** By coefficient and unit; no units where it would take too long. */
  private double[][] jackknife(Resampled group, int coefficients) {
    boolean tooLong = group.costWithout() * counts.length > MAX_JACKKNIFE_COST;
    double[][] without = new double[coefficients][tooLong ? 0 : counts.length];
    double[] found = new double[coefficients];
    for (int unit = 0; unit < counts.length && !tooLong; unit++) {
      group.evaluateWithout(counts, unit, found);
      put(found, without, unit);
    }
    return without;
  }

  private static void put(double[] found, double[][] values, int place) {
    for (int c = 0; c < found.length; c++) {
      values[c][place] = found[c];
    }
  }
}
