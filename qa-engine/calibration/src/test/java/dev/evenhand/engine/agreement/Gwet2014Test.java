package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., the worked example of four raters and
 * twelve subjects with missing ratings; five printed digits of value and standard error.
 *
 * @see <a href="https://agreestat.com/books/cac5/">the book</a>
 */
class Gwet2014Test {
  @ParameterizedTest
  @CsvSource({"GWET_AC1, 0.77544, 0.14295", "FLEISS_KAPPA, 0.76117, 0.15302"})
  void coefficient_fourRaters_asPrinted(CoefficientId id, double value, double standardError) {
    Coefficient estimate = PublishedSets.of("krippendorff2011").coefficient(id);

    assertThat(estimate.orElseThrow()).isCloseTo(value, within(0.000005));
    assertThat(estimate.bounds().orElseThrow().standardError())
        .isCloseTo(standardError, within(0.000005));
  }
}
