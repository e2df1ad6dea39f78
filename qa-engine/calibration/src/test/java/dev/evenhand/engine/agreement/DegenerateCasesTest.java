package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where packages return NaN, noise, 1 or an exception: a value, or a named reason. */
class DegenerateCasesTest {
  private static final List<Category> YES_NO = List.of(Category.of("no"), Category.of("yes"));

  @ParameterizedTest
  @EnumSource(names = ".*_(REML|WEIGHTED)", mode = EnumSource.Mode.MATCH_NONE)
  void any_noRatings_undefined(CoefficientId id) {
    assertThat(AgreementAccumulator.create().coefficient(id))
        .isEqualTo(Coefficient.undefined(UndefinedReason.NO_RATINGS, "nothing was rated", null, 0));
  }

  @ParameterizedTest
  @EnumSource(names = ".*_(REML|WEIGHTED)", mode = EnumSource.Mode.MATCH_NONE)
  void any_oneReviewer_noPairs(CoefficientId id) {
    assertReason(Tables.items("1", "2", "1"), id, UndefinedReason.NO_PAIRS);
  }

  @ParameterizedTest
  @EnumSource(names = ".*_(REML|WEIGHTED)", mode = EnumSource.Mode.MATCH_NONE)
  void any_noOverlap_noPairs(CoefficientId id) {
    assertReason(Tables.items("1 -", "- 2", "1 -"), id, UndefinedReason.NO_PAIRS);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"(PERCENT|ADJACENT)_AGREEMENT(_ALL)?|BLAND_ALTMAN|.*_(REML|WEIGHTED)"},
      mode = EnumSource.Mode.MATCH_NONE)
  void corrected_allRatingsAlike_noVariationWithFullAgreementBeside(CoefficientId id) {
    Coefficient coefficient = Tables.items("2 2", "2 2", "2 2").coefficient(id);

    assertThat(coefficient.reason().orElseThrow().code()).isEqualTo(UndefinedReason.NO_VARIATION);
    assertThat(coefficient.observed()).isEqualTo(1);
    assertThat(coefficient.itemsUsed()).isEqualTo(3);
  }

  @Test
  void fleissKappa_allRatingsAlike_saysWhich() {
    Coefficient kappa = Tables.items("yes yes", "yes yes").coefficient(CoefficientId.FLEISS_KAPPA);

    assertThat(kappa)
        .isEqualTo(
            Coefficient.undefined(UndefinedReason.NO_VARIATION, "all 4 ratings are 'yes'", 1.0, 2));
  }

  @ParameterizedTest
  @EnumSource(names = {"GWET_AC1", "GWET_AC2_LINEAR", "BRENNAN_PREDIGER"})
  void ac1AndBrennanPrediger_allAlikeOnDeclaredScale_one(CoefficientId id) {
    AgreementAccumulator agreement =
        Tables.addTo(AgreementAccumulator.create(YES_NO), "yes yes", "yes yes");

    assertThat(Tables.value(agreement, id)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLEISS_KAPPA", "COHEN_KAPPA", "KRIPPENDORFF_ALPHA_NOMINAL"})
  void othersStayUndefined_allAlikeOnDeclaredScale(CoefficientId id) {
    AgreementAccumulator agreement =
        Tables.addTo(AgreementAccumulator.create(YES_NO), "yes yes", "yes yes");

    assertReason(agreement, id, UndefinedReason.NO_VARIATION);
  }

  @Test
  void alpha_onlySingletonsVary_noVariation() {
    AgreementAccumulator agreement = Tables.items("1 1", "1 1", "2 -", "- 3");

    assertReason(agreement, CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL, UndefinedReason.NO_VARIATION);
    assertReason(agreement, CoefficientId.COHEN_KAPPA, UndefinedReason.NO_VARIATION);
    assertThat(agreement.coefficient(CoefficientId.FLEISS_KAPPA).value()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "KRIPPENDORFF_ALPHA_NOMINAL",
        "KRIPPENDORFF_ALPHA_ORDINAL",
        "KRIPPENDORFF_ALPHA_INTERVAL",
        "KRIPPENDORFF_ALPHA_RATIO"
      })
  void alpha_oneItemThatVaries_zeroWithoutBounds(CoefficientId id) {
    Coefficient alpha = Tables.items("1 2 4").coefficient(id);

    assertThat(alpha.orElseThrow()).isCloseTo(0, within(1e-15));
    assertThat(alpha.bounds())
        .isEqualTo(Estimate.none(UndefinedReason.ONE_ITEM, "one item has no spread"));
  }

  @ParameterizedTest
  @EnumSource(names = {"FLEISS_KAPPA", "GWET_AC1", "PERCENT_AGREEMENT", "COHEN_KAPPA"})
  void kappa_oneItem_valueWithoutBounds(CoefficientId id) {
    Coefficient estimate = Tables.items("1 2").coefficient(id);

    assertThat(estimate.bounds().reason().orElseThrow().code()).isEqualTo(UndefinedReason.ONE_ITEM);
  }

  @Test
  void cohenKappa_oneReviewerConstant_zeroAndAWarning() {
    AgreementAccumulator agreement =
        Tables.items("1 1", "1 2", "1 1", "1 2", "1 1", "1 2", "1 1", "1 1");
    Coefficient kappa = agreement.coefficient(CoefficientId.COHEN_KAPPA);

    assertThat(kappa.orElseThrow()).isEqualTo(0);
    assertThat(kappa.warnings()).contains(CoefficientWarning.CONSTANT_REVIEWER);
    assertThat(agreement.coefficient(CoefficientId.FLEISS_KAPPA).value()).isPresent();
    assertThat(agreement.coefficient(CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL).value()).isPresent();
  }

  @Test
  void all_bothReviewersConstantAndDifferent_asKnown() {
    AgreementAccumulator agreement =
        Tables.items(Collections.nCopies(8, "1 2").toArray(String[]::new));

    assertThat(Tables.value(agreement, CoefficientId.COHEN_KAPPA)).isEqualTo(0);
    assertThat(Tables.value(agreement, CoefficientId.FLEISS_KAPPA)).isEqualTo(-1);
    assertThat(Tables.value(agreement, CoefficientId.GWET_AC1)).isEqualTo(-1);
    assertThat(Tables.value(agreement, CoefficientId.BRENNAN_PREDIGER)).isEqualTo(-1);
    assertThat(Tables.value(agreement, CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL)).isEqualTo(-0.875);
    assertThat(Tables.value(agreement, CoefficientId.PERCENT_AGREEMENT)).isEqualTo(0);
  }

  @Test
  void alpha_perfectDisagreementOfTwenty_minusNinetyFive() {
    String[] items = new String[20];
    for (int i = 0; i < items.length; i++) {
      items[i] = i % 2 == 0 ? "1 2" : "2 1";
    }

    AgreementAccumulator agreement = Tables.items(items);

    assertThat(Tables.value(agreement, CoefficientId.COHEN_KAPPA)).isEqualTo(-1);
    assertThat(Tables.value(agreement, CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL))
        .isCloseTo(-0.95, within(1e-15));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "KRIPPENDORFF_ALPHA_NOMINAL",
        "KRIPPENDORFF_ALPHA_ORDINAL",
        "KRIPPENDORFF_ALPHA_INTERVAL",
        "KRIPPENDORFF_ALPHA_RATIO"
      })
  void alpha_oneItemAloneVaries_valueWithoutStandardError(CoefficientId id) {
    Coefficient alpha = Tables.items("1 1", "1 1", "1 2", "1 1").coefficient(id);

    assertThat(alpha.bounds())
        .isEqualTo(
            Estimate.none(
                UndefinedReason.DEGENERATE_RESAMPLE, "without one of the items nothing varies"));
  }

  @Test
  void cohenKappa_threeReviewers_undefined() {
    assertReason(
        Tables.items("1 2 1", "2 2 2"),
        CoefficientId.COHEN_KAPPA,
        UndefinedReason.MORE_THAN_TWO_REVIEWERS);
  }

  @Test
  void cohenKappaLinear_singletonOfAnotherCategory_changesNothing() {
    AgreementAccumulator pairs = Tables.items("1 1", "1 2", "2 2", "4 2", "4 4");
    double before = Tables.value(pairs, CoefficientId.COHEN_KAPPA_LINEAR);

    Tables.addTo(pairs, "3 -", "- 9");

    assertThat(Tables.value(pairs, CoefficientId.COHEN_KAPPA_LINEAR)).isEqualTo(before);
  }

  @Test
  void cohenKappaLinear_declaredCategoryBetween_changesTheWeights() {
    List<Category> declared =
        List.of(Category.of("1"), Category.of("2"), Category.of("3"), Category.of("4"));
    String[] items = {"1 1", "1 2", "2 2", "4 1", "4 4"};

    assertThat(
            Tables.value(
                Tables.addTo(AgreementAccumulator.create(declared), items),
                CoefficientId.COHEN_KAPPA_LINEAR))
        .isNotEqualTo(Tables.value(Tables.items(items), CoefficientId.COHEN_KAPPA_LINEAR));
  }

  @Test
  void percentAgreementAll_noCompleteItem_undefined() {
    assertThat(Tables.items("1 1 -", "- 2 2").coefficient(CoefficientId.PERCENT_AGREEMENT_ALL))
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.INCOMPLETE,
                "none of 2 items was rated by all 3 reviewers",
                null,
                0));
  }

  @Test
  void alpha_textCategory_notNumericForIntervalAndRatio() {
    AgreementAccumulator agreement = Tables.items("1 2", "2 2", "1 n/a");

    assertThat(agreement.coefficient(CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL))
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.NOT_NUMERIC, "category 'n/a' is not a number", null, 3));
    assertReason(agreement, CoefficientId.KRIPPENDORFF_ALPHA_RATIO, UndefinedReason.NOT_NUMERIC);
    assertThat(agreement.coefficient(CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL).value()).isPresent();
  }

  @Test
  void alphaRatio_negativeValue_undefinedOnlyIfItCanBeCompared() {
    assertThat(Tables.items("1 2", "-1 2").coefficient(CoefficientId.KRIPPENDORFF_ALPHA_RATIO))
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.NEGATIVE_VALUES, "category '-1' is below zero", null, 2));
    assertThat(
            Tables.items("1 2", "2 2", "-1 -")
                .coefficient(CoefficientId.KRIPPENDORFF_ALPHA_RATIO)
                .value())
        .isPresent();
  }

  @Test
  void alphaRatio_zeros_areNoDistanceApart() {
    AgreementAccumulator agreement = Tables.items("0 0", "0 1", "1 1");

    assertThat(Tables.value(agreement, CoefficientId.KRIPPENDORFF_ALPHA_RATIO))
        .isEqualTo(Tables.value(agreement, CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL));
  }

  @Test
  void interval_categoriesOfEqualNumbers_noVariation() {
    var one = java.math.BigDecimal.ONE;
    List<Category> declared = List.of(Category.of("good", one), Category.of("fine", one));
    AgreementAccumulator agreement =
        Tables.addTo(AgreementAccumulator.create(declared), "good fine", "fine good", "good good");

    assertReason(
        agreement, CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL, UndefinedReason.NO_VARIATION);
    assertReason(agreement, CoefficientId.FLEISS_KAPPA_LINEAR, UndefinedReason.NO_VARIATION);
    assertThat(agreement.coefficient(CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL).value()).isPresent();
  }

  @Test
  void warnings_fewItemsAndOnePrevailingCategory_areSaid() {
    String[] items = Collections.nCopies(25, "yes yes").toArray(String[]::new);
    items[0] = "yes no";
    items[1] = "no yes";

    assertThat(Tables.items(items).coefficient(CoefficientId.FLEISS_KAPPA).warnings())
        .containsExactly(CoefficientWarning.FEW_ITEMS, CoefficientWarning.PREVALENCE);
  }

  private static void assertReason(
      AgreementAccumulator agreement, CoefficientId id, UndefinedReason reason) {
    assertThat(agreement.coefficient(id).reason().orElseThrow().code()).isEqualTo(reason);
  }
}
