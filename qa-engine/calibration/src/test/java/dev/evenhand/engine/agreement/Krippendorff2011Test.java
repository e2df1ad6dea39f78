package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, example C: four observers,
 * twelve units, missing data. Three printed digits.
 *
 * @see <a href="https://repository.upenn.edu/asc_papers/43">the paper</a>
 */
class Krippendorff2011Test {
  @ParameterizedTest
  @CsvSource({
    "KRIPPENDORFF_ALPHA_NOMINAL, 0.743",
    "KRIPPENDORFF_ALPHA_ORDINAL, 0.815",
    "KRIPPENDORFF_ALPHA_INTERVAL, 0.849",
    "KRIPPENDORFF_ALPHA_RATIO, 0.797"
  })
  void alpha_exampleC_asPrinted(CoefficientId id, double printed) {
    assertThat(Tables.value(PublishedSets.of("krippendorff2011"), id))
        .isCloseTo(printed, within(0.0006));
  }
}
