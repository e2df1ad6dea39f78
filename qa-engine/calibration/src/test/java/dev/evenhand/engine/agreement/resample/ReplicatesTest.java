package dev.evenhand.engine.agreement.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReplicatesTest {
  private static final long[] COUNTS = {1, 1, 1, 1};

  @Test
  void percentile_of999_isTheOrderStatisticAtBPlusOneTimesP() {
    double[] values = new double[999];
    Arrays.setAll(values, i -> i + 1);

    Interval bounds = bounds(values, new double[0], 500, IntervalMethod.BOOTSTRAP_PERCENTILE);

    assertThat(bounds.low()).isCloseTo(25, within(1e-9));
    assertThat(bounds.high()).isCloseTo(975, within(1e-9));
  }

  /** With values spread evenly over (0, 1) a quantile is its own probability. */
  @Test
  void bca_isEfrons1987Formula() {
    double[] values = new double[9_999];
    Arrays.setAll(values, i -> (i + 1) / 10_000.0);
    // Without items: -1, -1, -1, 3, so that the sums of squares and cubes are 12 and 24, and the
    // acceleration is -24 / (6 * 12^1.5).
    double[] without = {-1, -1, -1, 3};

    Interval bounds = bounds(values, without, 0.42, IntervalMethod.BOOTSTRAP_BCA);

    // By Python's statistics.NormalDist: z0 = inv(.42), z = inv(.025) and inv(.975).
    assertThat(bounds.low()).isCloseTo(0.001686120, within(1e-4));
    assertThat(bounds.high()).isCloseTo(0.903507118, within(1e-4));
  }

  @Test
  void bca_withoutAValueWhereAnItemIsLeftOut_isDegenerate() {
    double[] values = {1, 2, 3};
    double[] without = {1, Double.NaN, 1, 1};

    assertThat(uncertainty(values, without, 2, IntervalMethod.BOOTSTRAP_BCA))
        .isEqualTo(
            Estimate.none(
                UndefinedReason.DEGENERATE_RESAMPLE, "without one of the items there is no value"));
  }

  @Test
  void bca_allResamplesOnOneSide_isDegenerate() {
    double[] values = {1, 2, 3};

    assertThat(uncertainty(values, new double[] {1, 2, 1, 2}, 4, IntervalMethod.BOOTSTRAP_BCA))
        .isEqualTo(
            Estimate.none(
                UndefinedReason.DEGENERATE_RESAMPLE, "all resamples lie on one side of the value"));
  }

  @Test
  void bca_whereTheJackknifeWouldTakeTooLong_saysSo() {
    assertThat(uncertainty(new double[] {1, 2}, new double[0], 1.5, IntervalMethod.BOOTSTRAP_BCA))
        .isEqualTo(
            Estimate.none(
                UndefinedReason.NO_INTERVAL,
                "the jackknife that BCa needs would take too long; take percentiles"));
  }

  @Test
  void bca_ofPerfectAgreement_isOneToOne() {
    double[] ones = {1, 1, 1, 1, 1};

    Interval bounds = bounds(ones, new double[] {1, 1, 1, 1}, 1, IntervalMethod.BOOTSTRAP_BCA);

    assertThat(bounds.low()).isEqualTo(1);
    assertThat(bounds.high()).isEqualTo(1);
    assertThat(bounds.standardError()).isZero();
  }

  private static Interval bounds(
      double[] values, double[] without, double value, IntervalMethod interval) {
    return uncertainty(values, without, value, interval).orElseThrow();
  }

  private static Estimate<Interval> uncertainty(
      double[] values, double[] without, double value, IntervalMethod interval) {
    return new Replicates(values, without, COUNTS).interval(value, interval, 0.95);
  }
}
