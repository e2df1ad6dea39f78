package dev.evenhand.engine.agreement.resample;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialSamplerTest {
  private static final int DRAWS = 200_000;

  /** Both ways of drawing, on both sides of one half, against the exact probabilities. */
  @ParameterizedTest
  @CsvSource({
    "1,0.5",
    "12,0.3",
    "12,0.85",
    "1000,0.004",
    "60,0.5",
    "400,0.03",
    "400,0.97",
    "100000,0.25"
  })
  void draw_manyTimes_fitsTheDistribution(int n, double p) {
    var sampler = new BinomialSampler(RandomSource.PHILOX_4X64.create(20_261_124L));
    long[] counts = new long[n + 1];
    for (int i = 0; i < DRAWS; i++) {
      counts[(int) sampler.draw(n, p)]++;
    }

    double chi2 = 0;
    int cells = 0;
    double expected = 0;
    long observed = 0;
    var exact = BinomialDistribution.of(n, p);
    for (int k = 0; k <= n; k++) {
      expected += DRAWS * exact.probability(k);
      observed += counts[k];
      boolean last = k == n;
      if (expected >= 20 && !last) {
        chi2 += (observed - expected) * (observed - expected) / expected;
        cells++;
        expected = 0;
        observed = 0;
      } else if (last && expected > 0) {
        chi2 += (observed - expected) * (observed - expected) / Math.max(expected, 1);
        cells++;
      }
    }

    assertThat(ChiSquaredDistribution.of(Math.max(1, cells - 1)).survivalProbability(chi2))
        .isGreaterThan(1e-3);
  }

  @Test
  void draw_certainOrImpossible_needsNoChance() {
    var sampler = new BinomialSampler(RandomSource.PHILOX_4X64.create(1L));

    assertThat(sampler.draw(0, 0.5)).isZero();
    assertThat(sampler.draw(10, 0)).isZero();
    assertThat(sampler.draw(10, 1)).isEqualTo(10);
  }

  @Test
  void draws_ofFewUnitsAndManyItems_keepTheNumberOfItems_andTheirShares() {
    long[] counts = {1, 100, 9_899, 90_000};
    var draws = new Draws(counts, 5);
    long[] weights = new long[4];
    double[] sums = new double[4];
    for (int b = 0; b < 2_000; b++) {
      draws.draw(b, weights);
      long items = 0;
      for (int unit = 0; unit < 4; unit++) {
        items += weights[unit];
        sums[unit] += weights[unit];
      }
      assertThat(items).isEqualTo(100_000);
    }
    for (int unit = 0; unit < 4; unit++) {
      double deviation = Math.sqrt(counts[unit] / 2_000.0);
      assertThat(Math.abs(sums[unit] / 2_000 - counts[unit])).isLessThan(4 * deviation);
    }
  }

  @Test
  void draw_theSameResample_isTheSameWhoeverAsksWhen() {
    long[] counts = {3, 1, 2};
    long[] first = new long[3];
    long[] again = new long[3];
    new Draws(counts, 9).draw(17, first);
    var draws = new Draws(counts, 9);
    draws.draw(3, again);
    draws.draw(17, again);

    assertThat(again).isEqualTo(first);
  }
}
