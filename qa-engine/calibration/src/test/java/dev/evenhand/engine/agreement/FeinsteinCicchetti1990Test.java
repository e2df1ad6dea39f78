package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Feinstein and Cicchetti (1990), High agreement but low kappa: two tables of 85 % agreement, of
 * which the lopsided one has half the kappa.
 *
 * @see <a href="https://doi.org/10.1016/0895-4356(90)90158-L">the paper</a>
 */
class FeinsteinCicchetti1990Test {
  @Test
  void kappa_firstParadox_asPrinted() {
    AgreementAccumulator balanced = PublishedSets.of("feinstein_cicchetti1990_1");
    AgreementAccumulator lopsided = PublishedSets.of("feinstein_cicchetti1990_2");

    assertThat(Tables.value(balanced, CoefficientId.PERCENT_AGREEMENT)).isEqualTo(0.85);
    assertThat(Tables.value(lopsided, CoefficientId.PERCENT_AGREEMENT)).isEqualTo(0.85);
    assertThat(Tables.value(balanced, CoefficientId.COHEN_KAPPA)).isCloseTo(0.70, within(0.005));
    assertThat(Tables.value(lopsided, CoefficientId.COHEN_KAPPA)).isCloseTo(0.32, within(0.005));
  }
}
