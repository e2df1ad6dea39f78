package dev.evenhand.engine.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {
  @Test
  void around0_isSymmetric_andHoldsAllRanges() {
    Axis axis = Axis.around0(List.of(new Range(7, 6.0, 8.6), new Range(-2, -3.4, -0.9)), 0);

    assertThat(axis.low()).isEqualTo(-axis.high());
    assertThat(axis.high()).isCloseTo(8.944, within(1e-9));
    assertThat(axis.ticks()).containsExactly(-5.0, 0.0, 5.0);
    assertThat(axis.digits()).isZero();
    assertThat(axis.share(0)).isEqualTo(0.5);
  }

  @Test
  void ofAgreement_goesBelow0OnlyWhereTheDataDo_andNotBelowMinus1() {
    assertThat(Axis.ofAgreement(List.of(new Range(0.9, 0.8, 1.0))).low()).isZero();
    assertThat(Axis.ofAgreement(List.of(new Range(0, -0.16, 0.1))).low()).isEqualTo(-0.2);
    assertThat(Axis.ofAgreement(List.of(new Range(0, -7.0, 1.0))).low()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.03, 1, 47, 1e9})
  void over_holdsItsEnds_withFewTicks(double size) {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      double low = (random.nextDouble() - 0.5) * size;
      double high = low + random.nextDouble() * size;

      Axis axis = Axis.over(low, high);

      assertThat(axis.low()).isLessThanOrEqualTo(low);
      assertThat(axis.high()).isGreaterThanOrEqualTo(high);
      assertThat(axis.ticks()).hasSizeBetween(2, 7);
    }
  }

  @Test
  void share_ofWhatLiesBeyond_isAtTheEdge() {
    Axis axis = new Axis(0, 10, List.of());

    assertThat(axis.share(-3)).isZero();
    assertThat(axis.share(12)).isEqualTo(1);
    assertThat(axis.isBeyond(12)).isTrue();
    assertThat(axis.isBeyond(10)).isFalse();
  }

  @Test
  void axisWithoutWidth_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Axis(1, 1, List.of()))
        .withMessage("An axis from 1.0 to 1.0 has no width.");
  }
}
