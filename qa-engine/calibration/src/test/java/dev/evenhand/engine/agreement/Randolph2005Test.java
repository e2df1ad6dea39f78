package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * The first example of page 17: with uniform marginals, free-marginal and Fleiss' kappa are one.
 *
 * @see <a href="https://eric.ed.gov/?id=ED490661">Randolph (2005), Free-marginal multirater kappa:
 *     an alternative to Fleiss' fixed-marginal multirater kappa</a>
 */
class Randolph2005Test {
  private final AgreementAccumulator table = PublishedSets.of("randolph2005_1");

  @Test
  void coefficients_page17_asPrinted() {
    assertThat(Tables.value(table, CoefficientId.BRENNAN_PREDIGER)).isCloseTo(0.33, within(0.005));
    assertThat(Tables.value(table, CoefficientId.FLEISS_KAPPA)).isCloseTo(0.33, within(0.005));
  }
}
