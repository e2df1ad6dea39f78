package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The mean of pairwise kappas of Light (1971), and what is done with pairs that have none.
 *
 * @see <a href="https://doi.org/10.1037/h0031643">Light (1971)</a>
 */
class Light1971Test {
  @Test
  void kappa_diagnoses_asOfOtherPackages() {
    assertThat(Tables.value(PublishedSets.of("fleiss1971_diagnoses"), CoefficientId.LIGHT_KAPPA))
        .isCloseTo(0.459, within(0.0005));
  }

  @Test
  void kappa_pairWithoutKappa_isLeftOutAndCounted() {
    Coefficient light =
        Tables.items("1 1 1", "1 1 2", "1 1 1").coefficient(CoefficientId.LIGHT_KAPPA);

    assertThat(light.orElseThrow()).isCloseTo(0, within(1e-15));
    assertThat(light.details()).isEqualTo(Map.of("pairs", 2.0, "undefinedPairs", 1.0));
    assertThat(light.warnings()).contains(CoefficientWarning.PAIRS_LEFT_OUT);
    assertThat(light.bounds())
        .isEqualTo(Estimate.none(UndefinedReason.NO_INTERVAL, "no interval in closed form"));
  }

  @Test
  void kappa_incompleteItems_areLeftOut() {
    AgreementAccumulator complete = Tables.items("1 1 2", "1 2 2", "2 2 2", "1 1 1");
    double before = Tables.value(complete, CoefficientId.LIGHT_KAPPA);

    Tables.addTo(complete, "1 2 -", "- 2 1", "2 - 1");

    assertThat(Tables.value(complete, CoefficientId.LIGHT_KAPPA)).isEqualTo(before);
  }

  @Test
  void kappa_noCompleteItem_undefined() {
    assertThat(Tables.items("1 1 -", "- 2 2").coefficient(CoefficientId.LIGHT_KAPPA))
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.INCOMPLETE,
                "none of 2 items was rated by all 3 reviewers",
                null,
                0));
  }
}
