package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables of page 376: with equal and uniform marginals the three coefficients are one, with unequal
 * ones they part.
 *
 * @see <a href="https://doi.org/10.1037/0033-2909.103.3.374">Zwick (1988), Another look at
 *     interrater agreement</a>
 */
class Zwick1988Test {
  @ParameterizedTest
  @CsvSource({"zwick1988_1,0.467,0.467,0.467", "zwick1988_3,0.467,0.474,0.460"})
  void coefficients_page376_asPrinted(String set, double s, double kappa, double pi) {
    AgreementAccumulator table = PublishedSets.of(set);

    assertThat(Tables.value(table, CoefficientId.BRENNAN_PREDIGER)).isCloseTo(s, within(0.0006));
    assertThat(Tables.value(table, CoefficientId.COHEN_KAPPA)).isCloseTo(kappa, within(0.0006));
    assertThat(Tables.value(table, CoefficientId.SCOTT_PI)).isCloseTo(pi, within(0.0006));
  }
}
