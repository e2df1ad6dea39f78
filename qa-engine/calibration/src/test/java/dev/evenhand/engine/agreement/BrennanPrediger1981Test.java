package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * The table on page 689, for which the free-marginal coefficient and kappa differ.
 *
 * @see <a href="https://doi.org/10.1177/001316448104100307">Brennan and Prediger (1981),
 *     Coefficient kappa: some uses, misuses, and alternatives</a>
 */
class BrennanPrediger1981Test {
  private final AgreementAccumulator table = PublishedSets.of("brennan_prediger1981_p689");

  @Test
  void coefficients_page689_asPrinted() {
    assertThat(Tables.value(table, CoefficientId.BRENNAN_PREDIGER)).isCloseTo(0.40, within(0.005));
    assertThat(Tables.value(table, CoefficientId.COHEN_KAPPA)).isCloseTo(0.27, within(0.005));
  }
}
