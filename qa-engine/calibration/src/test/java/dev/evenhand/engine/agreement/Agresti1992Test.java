package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Two pathologists' readings of 118 slides (Landis and Koch 1977), as in Agresti (1992).
 *
 * @see <a href="https://doi.org/10.1177/096228029200100205">Agresti (1992), Modelling patterns of
 *     agreement and disagreement</a>
 */
class Agresti1992Test {
  @Test
  void kappa_page202_withStandardError_asPrinted() {
    Coefficient kappa =
        PublishedSets.of("agresti1992_pathologists").coefficient(CoefficientId.COHEN_KAPPA);

    assertThat(kappa.orElseThrow()).isCloseTo(0.493, within(0.0005));
    assertThat(kappa.bounds().orElseThrow().standardError()).isCloseTo(0.057, within(0.0005));
  }
}
