package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {
  @Test
  void aStep_isOne_andALineIsNone() {
    Random random = new Random(11);
    int steps = 0;
    int lines = 0;
    for (int series = 0; series < 200; series++) {
      double[] step = new double[80];
      double[] line = new double[80];
      for (int i = 0; i < 80; i++) {
        step[i] = (i < 40 ? 0 : 3) + random.nextGaussian();
        line[i] = i * 5.0 / 80 + random.nextGaussian();
      }
      steps += isStep(step) ? 1 : 0;
      lines += isStep(line) ? 1 : 0;
    }

    assertThat(steps).isGreaterThan(190);
    assertThat(lines).isLessThan(4);
  }

  @Test
  void stepWithoutNoise_isOne_andALineWithoutNoiseIsNone() {
    assertThat(Trend.isStep(new double[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, 5)).isTrue();
    assertThat(Trend.isStep(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 5)).isFalse();
  }

  @Test
  void firstToLast_isTheDifferenceOfThirds() {
    assertThat(Trend.firstToLast(new double[] {1, 2, 3, 9, 9, 9, 5, 6, 8}))
        .isCloseTo(19 / 3.0 - 2, within(1e-12));
  }

  private static boolean isStep(double[] values) {
    return Trend.isStep(values, ChangePoint.Cut.best(values).before());
  }
}
