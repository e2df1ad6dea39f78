package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The attribute study of the AIAG's Measurement Systems Analysis reference manual (2010, 4th ed.):
 * kappas of appraisers with each other and with the reference.
 */
class AiagAttributeTest {
  @ParameterizedTest
  @CsvSource({"AxB,0.86", "AxC,0.78", "AxREF,0.88", "CxREF,0.77"})
  void kappa_ofTheCrossTabulations_asPrinted(String table, double printed) {
    assertThat(Tables.value(PublishedSets.of("aiag_attribute_" + table), CoefficientId.COHEN_KAPPA))
        .isCloseTo(printed, within(0.005));
  }
}
