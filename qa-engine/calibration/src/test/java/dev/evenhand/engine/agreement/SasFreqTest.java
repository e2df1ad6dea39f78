package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Interval;
import org.junit.jupiter.api.Test;

/**
 * Two dermatologists, as the SAS/STAT User's Guide prints them under PROC FREQ, agree statement.
 */
class SasFreqTest {
  private final AgreementAccumulator patients = PublishedSets.of("sas_freq_dermatology");

  @Test
  void kappa_asPrinted() {
    assertPrinted(CoefficientId.COHEN_KAPPA, 0.4842, 0.1380, 0.1484, 0.2137, 0.7547);
  }

  @Test
  void weightedKappa_asPrinted() {
    assertPrinted(CoefficientId.COHEN_KAPPA_LINEAR, 0.4701, 0.1457, 0.1426, 0.1845, 0.7558);
  }

  private void assertPrinted(
      CoefficientId id, double value, double error, double nullError, double low, double high) {
    Coefficient kappa = patients.coefficient(id);
    Interval bounds = kappa.bounds().orElseThrow();
    assertThat(kappa.orElseThrow()).isCloseTo(value, within(0.00005));
    assertThat(bounds.standardError()).isCloseTo(error, within(0.00005));
    assertThat(kappa.nullStandardError()).isCloseTo(nullError, within(0.00005));
    assertThat(bounds.low()).isCloseTo(low, within(0.00005));
    assertThat(bounds.high()).isCloseTo(high, within(0.00005));
  }
}
