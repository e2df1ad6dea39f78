package dev.evenhand.engine.agreement.resample;

/**
 * Some coefficients as a function of how often each unit counts: what a bootstrap and a jackknife
 * evaluate again and again. A unit is a distinct pattern of ratings; scales and reviewers stay
 * those of the whole, whatever turns up in a resample.
 *
 * <p>Instances may keep scratch space: one per thread.
 */
public interface Resampled {
  /**
   * Writes the values of the units taken so often to {@code values}; NaN where there is none.
   *
   * @param weights for each unit how often it counts, 0 or more
   */
  void evaluate(long[] weights, double[] values);

  /**
   * Writes the values without one item of a unit to {@code values}.
   *
   * @param counts for each unit how many items it stands for; unchanged when this returns
   */
  default void evaluateWithout(long[] counts, int unit, double[] values) {
    counts[unit]--;
    evaluate(counts, values);
    counts[unit]++;
  }

  /** About how many additions {@link #evaluateWithout} takes. */
  double costWithout();
}
