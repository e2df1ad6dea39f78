package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Husbands' and wives' ratings (Hout, Duncan and Sobel 1987), with the kappas of Friendly (2000).
 *
 * @see <a href="https://doi.org/10.2307/271033">Hout, Duncan and Sobel (1987), Association and
 *     heterogeneity: structural models of similarities and differences</a>
 */
class Hout1987Test {
  @Test
  void kappas_unweightedAndLinear_asPrinted() {
    AgreementAccumulator couples = PublishedSets.of("hout1987_sexualfun");

    assertPrinted(couples.coefficient(CoefficientId.COHEN_KAPPA), 0.1293, 0.0686);
    assertPrinted(couples.coefficient(CoefficientId.COHEN_KAPPA_LINEAR), 0.2374, 0.0783);
  }

  private static void assertPrinted(Coefficient estimate, double value, double standardError) {
    assertThat(estimate.orElseThrow()).isCloseTo(value, within(0.00005));
    assertThat(estimate.bounds().orElseThrow().standardError())
        .isCloseTo(standardError, within(0.00005));
  }
}
