package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.distance.MatrixDistance;
import org.junit.jupiter.api.Test;

/**
 * Cohen (1960), A coefficient of agreement for nominal scales, p. 45 (200 cases), and the weights
 * of Cohen (1968), Weighted kappa, for the same table.
 *
 * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen (1960)</a>
 * @see <a href="https://doi.org/10.1037/h0026256">Cohen (1968)</a>
 */
class Cohen1960Test {
  private final AgreementAccumulator cases = PublishedSets.of("cohen1960_p45");

  @Test
  void kappa_page45_asPrinted() {
    assertThat(Tables.value(cases, CoefficientId.COHEN_KAPPA)).isCloseTo(0.492, within(0.0005));
  }

  @Test
  void weightedKappa_cohen1968_asPrinted() {
    var weights =
        new MatrixDistance(new double[][] {{0, 1 / 6.0, 0.5}, {1 / 6.0, 0, 1}, {0.5, 1, 0}});
    Coefficient kappa = new CohenKappa(cases.pair().orElseThrow(), weights).coefficient(0.95);

    assertThat(kappa.estimate().orElseThrow()).isCloseTo(0.348, within(0.0005));
  }

  @Test
  void kappa_page37_isNegative() {
    assertThat(Tables.value(PublishedSets.of("cohen1960_p37"), CoefficientId.COHEN_KAPPA))
        .isNegative();
  }
}
