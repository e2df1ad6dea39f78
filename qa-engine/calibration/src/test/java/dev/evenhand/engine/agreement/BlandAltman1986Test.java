package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Peak expiratory flow by a large and a mini Wright meter, first readings. The paper takes 2
 * standard deviations for the limits; here it is 1.96.
 *
 * @see <a href="https://doi.org/10.1016/S0140-6736(86)90837-8">Bland and Altman (1986), Statistical
 *     methods for assessing agreement between two methods of clinical measurement</a>
 */
class BlandAltman1986Test {
  private final Coefficient difference =
      PublishedSets.of("bland_altman1986_pefr_first").coefficient(CoefficientId.BLAND_ALTMAN);

  @Test
  void difference_ofTheMeters_asPrinted() {
    // The second by name less the first: large less mini, which the paper prints as -2.1.
    assertThat(difference.orElseThrow()).isCloseTo(-2.1, within(0.05));
    assertThat(difference.details().get("standardDeviation")).isCloseTo(38.8, within(0.05));
    assertThat(difference.bounds().orElseThrow().standardError()).isCloseTo(9.4, within(0.05));
  }

  @Test
  void limits_withTwoStandardDeviations_asPrinted() {
    double s = difference.details().get("standardDeviation");

    assertThat(difference.orElseThrow() - 2 * s).isCloseTo(-79.7, within(0.1));
    assertThat(difference.orElseThrow() + 2 * s).isCloseTo(75.5, within(0.1));
    assertThat(difference.details().get("upperLimit"))
        .isCloseTo(difference.orElseThrow() + 1.96 * s, within(1e-12));
    assertThat(difference.details().get("lowerLimit"))
        .isCloseTo(difference.orElseThrow() - 1.96 * s, within(1e-12));
  }
}
