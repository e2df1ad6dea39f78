package dev.evenhand.engine.agreement.resample;

import java.util.List;

/** The values of coefficients without each of the items. */
public final class Jackknife {
  /** Additions that the jackknife of one group of coefficients may take. */
  private static final double MAX_COST = 4e9;

  private Jackknife() {}

  /**
   * By coefficient and unit the value without one of the unit's items, NaN where there is none; no
   * units where it would take too long.
   *
   * @param counts for each unit how many items it stands for
   */
  public static List<double[]> of(Resampled group, int coefficients, long[] counts) {
    boolean tooLong = group.costWithout() * counts.length > MAX_COST;
    List<double[]> without = BootstrapRun.columns(coefficients, tooLong ? 0 : counts.length);
    double[] found = new double[coefficients];
    for (int unit = 0; unit < counts.length && !tooLong; unit++) {
      group.evaluateWithout(counts, unit, found);
      BootstrapRun.put(found, without, unit);
    }
    return without;
  }
}
