package dev.evenhand.engine.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MultipleTestsTest {
  /** Benjamini and Hochberg (1995), section 4.1: of 15 tests four are significant at 0.05. */
  @Test
  void adjusted_ofMultipleTests1995_findsFour() {
    double[] p = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1
    };

    assertThat(Arrays.stream(MultipleTests.adjusted(p)).filter(q -> q <= 0.05)).hasSize(4);
  }

  @Test
  void adjusted_risesWithP_andKeepsTheOrderOfTheTests() {
    assertThat(MultipleTests.adjusted(new double[] {0.04, 0.01, 0.03, 0.5}))
        .containsExactly(new double[] {0.16 / 3, 0.04, 0.16 / 3, 0.5}, within(1e-15));
  }

  @Test
  void adjusted_ofNoTests_isEmpty() {
    assertThat(MultipleTests.adjusted(new double[0])).isEmpty();
  }
}
