package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Conger (1980), Integration and generalization of kappas for multiple raters: the diagnoses of
 * Fleiss (1971), printed as 0.442; and that two reviewers make it Cohen's.
 *
 * @see <a href="https://doi.org/10.1037/0033-2909.88.2.322">Conger (1980)</a>
 */
class Conger1980Test {
  @Test
  void kappa_diagnoses_asPrinted() {
    assertThat(Tables.value(PublishedSets.of("fleiss1971_diagnoses"), CoefficientId.CONGER_KAPPA))
        .isCloseTo(0.442, within(0.0005));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cohen1960_p37", "cohen1960_p45", "zwick1988_3"})
  void kappa_twoReviewers_isCohens(String set) {
    AgreementAccumulator agreement = PublishedSets.of(set);

    assertThat(Tables.value(agreement, CoefficientId.CONGER_KAPPA))
        .isCloseTo(Tables.value(agreement, CoefficientId.COHEN_KAPPA), within(1e-14));
  }

  @Test
  void kappa_oneOfTwoReviewersConstant_zero() {
    AgreementAccumulator agreement =
        Tables.items("1 1", "1 2", "1 1", "1 2", "1 1", "1 2", "1 1", "1 1");

    assertThat(Tables.value(agreement, CoefficientId.CONGER_KAPPA)).isEqualTo(0);
  }

  @Test
  void kappa_itemsOfOneReviewerOnly_countInTheSharesOfThatReviewer() {
    AgreementAccumulator pairs = Tables.items("1 1", "1 2", "2 2", "2 2");
    double before = Tables.value(pairs, CoefficientId.CONGER_KAPPA);

    Tables.addTo(pairs, "1 -", "1 -", "1 -");

    assertThat(Tables.value(pairs, CoefficientId.CONGER_KAPPA)).isNotEqualTo(before);
  }

  @Test
  void kappa_manyReviewers_valueWithoutBounds() {
    AgreementAccumulator agreement = AgreementAccumulator.create();
    for (int item = 0; item < 3; item++) {
      var ratings = new TreeMap<String, String>();
      for (int reviewer = 0; reviewer < 129; reviewer++) {
        ratings.put("R" + reviewer, String.valueOf((item + reviewer) % 2));
      }
      agreement.addItem(ratings);
    }

    assertThat(agreement.coefficient(CoefficientId.CONGER_KAPPA).bounds())
        .isEqualTo(
            Estimate.none(UndefinedReason.TOO_MANY_REVIEWERS, "129 reviewers have too many pairs"));
    assertThat(agreement.coefficient(CoefficientId.LIGHT_KAPPA))
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.TOO_MANY_REVIEWERS, "129 reviewers have too many pairs", null, 3));
    assertThat(agreement.pairs(0.95)).isEmpty();
  }
}
