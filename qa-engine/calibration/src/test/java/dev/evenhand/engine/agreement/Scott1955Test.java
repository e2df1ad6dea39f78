package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/**
 * Scott's pi, with the tables by which Zwick (1988), Another look at interrater agreement, compares
 * it: where the marginals are equal, it is Cohen's kappa too.
 *
 * @see <a href="https://doi.org/10.1086/266577">Scott (1955)</a>
 */
class Scott1955Test {
  @Test
  void pi_equalMarginals_isCohensKappa() {
    AgreementAccumulator agreement = PublishedSets.of("zwick1988_1");

    assertThat(Tables.value(agreement, CoefficientId.SCOTT_PI))
        .isCloseTo(Tables.value(agreement, CoefficientId.COHEN_KAPPA), within(1e-14));
  }

  @Test
  void pi_twoReviewers_isTheKappaOfFleiss() {
    AgreementAccumulator agreement = PublishedSets.of("cohen1960_p45");

    assertThat(agreement.coefficient(CoefficientId.SCOTT_PI))
        .isEqualTo(agreement.coefficient(CoefficientId.FLEISS_KAPPA));
  }

  @Test
  void pi_bothConstantAndDifferent_minusOne() {
    AgreementAccumulator agreement =
        Tables.items(Collections.nCopies(8, "1 2").toArray(String[]::new));

    assertThat(Tables.value(agreement, CoefficientId.SCOTT_PI)).isEqualTo(-1);
  }

  @Test
  void pi_itemsOfOneReviewerOnly_areLeftOut() {
    AgreementAccumulator agreement = Tables.items("1 1", "1 2", "2 2");
    double before = Tables.value(agreement, CoefficientId.SCOTT_PI);

    assertThat(Tables.value(Tables.addTo(agreement, "3 -", "- 3"), CoefficientId.SCOTT_PI))
        .isEqualTo(before);
  }

  @Test
  void pi_threeReviewers_undefined() {
    assertThat(Tables.items("1 2 1", "2 2 2").coefficient(CoefficientId.SCOTT_PI))
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.MORE_THAN_TWO_REVIEWERS,
                "3 reviewers, and the coefficient is of two",
                null,
                2));
  }
}
