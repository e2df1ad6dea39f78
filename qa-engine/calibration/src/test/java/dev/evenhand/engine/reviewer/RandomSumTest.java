package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSumTest {
  /** A sum of n terms that are 3 with probability 1/4, else -1, is four times a binomial less n. */
  @ParameterizedTest
  @ValueSource(ints = {12, 14, 16, 19, 22})
  void p_ofABinomialSum_isNearTheExactOne(int hits) {
    int n = 30;
    RandomSum sum = new RandomSum(Collections.nCopies(n, new double[] {3, -1, -1, -1}));
    BinomialDistribution binomial = BinomialDistribution.of(n, 0.25);
    double value = 4 * hits - n;

    // As far on the other side: 4 h - n <= -value. The continuous approximation lies between the
    // probabilities of reaching a step and of passing it.
    double reach =
        binomial.survivalProbability(hits - 1)
            + binomial.cumulativeProbability((int) Math.floor((n - value) / 4));
    double pass =
        binomial.survivalProbability(hits)
            + binomial.cumulativeProbability((int) Math.ceil((n - value) / 4) - 1);
    assertThat(sum.p(value)).isBetween(pass, reach);
    assertThat(sum.p(-value)).isEqualTo(sum.p(value));
  }

  @Test
  void p_ofNormalLikeSums_isThatOfTheNormal() {
    Simulated simulated = new Simulated(81);
    double[] values = simulated.normals(400);
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    RandomSum sum =
        new RandomSum(Arrays.stream(values).mapToObj(v -> new double[] {v, -v}).toList());

    assertThat(sum.p(1.959963984540054 * Math.sqrt(squares))).isCloseTo(0.05, within(1e-3));
    assertThat(sum.p(3.2905267314919255 * Math.sqrt(squares))).isCloseTo(0.001, within(1e-4));
  }

  @Test
  void p_atTheEdges_isOneAndZero() {
    RandomSum sum = new RandomSum(List.of(new double[] {1, -1}, new double[] {1, -1}));

    assertThat(sum.p(0)).isEqualTo(1);
    assertThat(sum.p(2.1)).isZero();
    assertThat(sum.p(2)).isEqualTo(0.5); // 1 + 1 or -1 - 1, a quarter each
    assertThat(new RandomSum(List.of(new double[] {0, 0})).p(0)).isEqualTo(1);
  }
}
