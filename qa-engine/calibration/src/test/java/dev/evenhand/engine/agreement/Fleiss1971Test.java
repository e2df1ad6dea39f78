package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Fleiss (1971), Measuring nominal scale agreement among many raters: 30 patients, six
 * psychiatrists each. The paper's expected agreement of .2201 comes from shares rounded to three
 * digits.
 *
 * @see <a href="https://doi.org/10.1037/h0031619">the paper</a>
 */
class Fleiss1971Test {
  private final AgreementAccumulator diagnoses = PublishedSets.of("fleiss1971_diagnoses");

  @Test
  void kappa_diagnoses_asPrinted() {
    Coefficient kappa = diagnoses.coefficient(CoefficientId.FLEISS_KAPPA);

    assertThat(kappa.orElseThrow()).isCloseTo(0.430, within(0.0005));
    assertThat(kappa.observed()).isCloseTo(0.5556, within(0.00005));
    assertThat(kappa.expected()).isCloseTo(0.2201, within(0.0002));
  }

  @Test
  void kappaByCategory_diagnoses_asComputedFromTableOne() {
    Map<Category, Coefficient> byCategory = diagnoses.fleissKappaByCategory(0.95);

    assertThat(byCategory)
        .hasEntrySatisfying(
            Category.of("Schizophrenia"),
            kappa -> assertThat(kappa.estimate().orElseThrow()).isCloseTo(0.52, within(1e-12)));
  }
}
