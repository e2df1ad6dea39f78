package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PairAgreementTest {
  @Test
  void pairs_threeReviewers_eachByNameWithSharedItems() {
    AgreementAccumulator agreement = Tables.items("1 1 -", "1 2 2", "2 2 2", "- 1 1");

    assertThat(agreement.pairs(0.95))
        .extracting(PairAgreement::first, PairAgreement::second, PairAgreement::items)
        .containsExactly(tuple("A", "B", 3L), tuple("A", "C", 2L), tuple("B", "C", 3L));
    assertThat(agreement.pairs(0.95).get(2).percentAgreement()).isEqualTo(1);
    assertThat(agreement.pairs(0.95).get(2).kappa().estimate().orElseThrow()).isEqualTo(1);
  }

  @Test
  void pairs_kappaOfPair_isThatOfTheTwoAlone() {
    AgreementAccumulator three = Tables.items("1 1 2", "1 2 2", "2 2 1", "1 1 3");
    AgreementAccumulator two = Tables.items("1 1", "1 2", "2 2", "1 1");

    assertThat(three.pairs(0.95).get(0).kappa().estimate().orElseThrow())
        .isEqualTo(Tables.value(two, CoefficientId.COHEN_KAPPA));
  }

  @Test
  void pairs_noSharedItem_isLeftOut() {
    assertThat(Tables.items("1 -", "- 2").pairs(0.95)).isEmpty();
    assertThat(Tables.items("1", "2").pairs(0.95)).isEmpty();
    assertThat(AgreementAccumulator.create().pairs(0.95)).isEmpty();
  }

  @Test
  void companions_allAlike_kappaUndefinedAndNoTest() {
    PairAgreement pair = Tables.items("1 1", "1 1").pairs(0.95).get(0);

    assertThat(pair.percentAgreement()).isEqualTo(1);
    assertThat(pair.kappa().reason()).isPresent();
    assertThat(pair.kappaMaximum()).isNull();
    assertThat(pair.prevalenceIndex()).isNull();
    assertThat(pair.marginals()).isNull();
  }

  @Test
  void indices_threeCategories_areVoid() {
    PairAgreement pair = Tables.items("1 1", "2 3", "3 3").pairs(0.95).get(0);

    assertThat(pair.prevalenceIndex()).isNull();
    assertThat(pair.biasIndex()).isNull();
    assertThat(pair.pabak()).isNull();
    assertThat(pair.kappaMaximum()).isPositive();
  }

  /** Two pairs of categories that are confused among themselves only: two tests of McNemar. */
  @Test
  void marginals_categoriesInSeparateSets_addUp() {
    PairAgreement pair =
        Tables.items("1 2", "1 2", "2 1", "3 4", "3 4", "3 4", "4 3", "5 5").pairs(0.95).get(0);

    PairAgreement.MarginalTest test = pair.marginals();
    assertThat(test.degreesOfFreedom()).isEqualTo(2);
    assertThat(test.chi2()).isCloseTo(1.0 / 3 + 4.0 / 4, within(1e-14));
  }

  /** Stuart (1955): vision of 7,477 women, chi-squared of 11.96 on 3 degrees of freedom. */
  @Test
  void marginals_stuart1955_asPrinted() {
    var table = PublishedSets.find("stuart1953_vision");
    Assumptions.assumeTrue(table.isPresent(), "../shared is absent");

    PairAgreement.MarginalTest test =
        AgreementAccumulator.of(table.get()).pairs(0.95).get(0).marginals();

    assertThat(test.chi2()).isCloseTo(11.96, within(0.005));
    assertThat(test.degreesOfFreedom()).isEqualTo(3);
    assertThat(test.p()).isCloseTo(0.0075, within(0.0001));
  }

  @Test
  void adjacentAgreement_decimals_comparesExactly() {
    AgreementAccumulator agreement = Tables.items("0.05 1.05", "0.15 1.15", "0.1 1.11");

    assertThat(Tables.value(agreement, CoefficientId.ADJACENT_AGREEMENT))
        .isCloseTo(2.0 / 3, within(1e-15));
    assertThat(Tables.value(agreement, CoefficientId.ADJACENT_AGREEMENT_ALL)).isEqualTo(2.0 / 3);
  }

  @Test
  void adjacentAgreement_allAlike_one() {
    AgreementAccumulator agreement = Tables.items("2 2", "2 2", "2 2");

    assertThat(Tables.value(agreement, CoefficientId.ADJACENT_AGREEMENT)).isEqualTo(1);
    assertThat(Tables.value(agreement, CoefficientId.ADJACENT_AGREEMENT_ALL)).isEqualTo(1);
  }
}
