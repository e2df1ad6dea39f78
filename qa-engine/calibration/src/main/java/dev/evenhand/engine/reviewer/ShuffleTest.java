package dev.evenhand.engine.reviewer;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Whether a statistic of a series would be as great in another order: the test by shuffling, exact
 * at any number of shuffles if nothing changes over time, whatever the values' distribution.
 *
 * @param statistic of the series as it is
 * @param p the share of orders, this one included, with a statistic as great
 * @param critical what the statistic must exceed for {@code p} to be at most the false-alarm rate
 * @see <a href="https://doi.org/10.2202/1544-6115.1585">Phipson and Smyth (2010), Permutation
 *     p-values should never be zero</a>
 */
record ShuffleTest(double statistic, double p, double critical) {
  /** Orders that differ by rounding only are as great as the series itself. */
  private static final double ROUNDING = 1 + 1e-10;

  static ShuffleTest of(
      double[] series, ToDoubleFunction<double[]> statistic, ReviewerSettings settings) {
    double own = statistic.applyAsDouble(series);
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(settings.seed());
    double[] shuffled = series.clone();
    double[] others = new double[settings.permutations()];
    int asGreat = 0;
    for (int i = 0; i < others.length; i++) {
      ArraySampler.shuffle(random, shuffled);
      others[i] = statistic.applyAsDouble(shuffled);
      asGreat += others[i] * ROUNDING >= own ? 1 : 0;
    }
    Arrays.sort(others);
    int allowed = (int) Math.floor(settings.falseAlarmRate() * (others.length + 1) + 1e-9);
    return new ShuffleTest(
        own, (asGreat + 1.0) / (others.length + 1), others[others.length - allowed] * ROUNDING);
  }
}
