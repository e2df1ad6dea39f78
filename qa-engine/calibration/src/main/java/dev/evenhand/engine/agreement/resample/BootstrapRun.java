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

  /** What became of each coefficient. */
  public <K> Map<K, Replicates> of(List<? extends Resampled<K>> groups) {
    List<double[][]> values = new ArrayList<>();
    for (Resampled<K> group : groups) {
      values.add(new double[group.keys().size()][resamples]);
    }
    long[] weights = new long[counts.length];
    for (int b = 0; b < resamples; b++) {
      draws.draw(b, weights);
      for (int i = 0; i < groups.size(); i++) {
        double[] found = new double[groups.get(i).keys().size()];
        groups.get(i).evaluate(weights, found);
        put(found, values.get(i), b);
      }
    }
    Map<K, Replicates> replicates = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      double[][] without = jackknife(groups.get(i));
      for (int c = 0; c < without.length; c++) {
        Arrays.sort(values.get(i)[c]);
        replicates.put(
            groups.get(i).keys().get(c), new Replicates(values.get(i)[c], without[c], counts));
      }
    }
    return replicates;
  }

  /** By coefficient and unit; no units where it would take too long. */
  private double[][] jackknife(Resampled<?> group) {
    int coefficients = group.keys().size();
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
