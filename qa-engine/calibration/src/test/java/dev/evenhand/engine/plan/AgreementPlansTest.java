package dev.evenhand.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.plan.AgreementPlans.AlphaScale;
import dev.evenhand.engine.plan.AgreementPlans.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each plan is carried out on samples of its size: intervals are as wide as planned, and cover. */
class AgreementPlansTest {
  private static final int SAMPLES = 250;

  @ParameterizedTest
  @CsvSource({"0.85, 0.05", "0.7, 0.1", "0.92, 0.04"})
  void percentAgreement_carriedOut_givesTheHalfWidth(double expected, double halfWidth) {
    Plan.Needed plan = needed(AgreementPlans.percentAgreement(expected, halfWidth, 0.95));
    PlanSamples draws = new PlanSamples(1);

    PlanSamples.Intervals found =
        PlanSamples.intervals(
            SAMPLES,
            () -> {
              var agreement = AgreementAccumulator.create();
              for (int i = 0; i < plan.needed(); i++) {
                String other = draws.uniform() < expected ? "x" : "y";
                agreement.addItem(Map.of("a", "x", "b", other));
              }
              return agreement;
            },
            CoefficientId.PERCENT_AGREEMENT,
            expected);

    assertThat(found.meanHalfWidth()).isCloseTo(halfWidth, withinPercentage(4));
    assertThat(found.coverage()).isBetween(0.91, 0.98);
  }

  @Test
  void percentAgreement_isNearTheTextbookFormula() {
    // z^2 p (1 - p) / h^2
    double formula = 1.959963984540054 * 1.959963984540054 * 0.85 * 0.15 / (0.05 * 0.05);

    assertThat(needed(AgreementPlans.percentAgreement(0.85, 0.05, 0.95)).needed())
        .isBetween((long) formula, (long) formula + 5);
  }

  static Stream<Arguments> kappas() {
    return Stream.of(
        Arguments.of(0.6, List.of(0.7, 0.3), Weights.NONE, CoefficientId.COHEN_KAPPA),
        Arguments.of(0.8, List.of(0.2, 0.5, 0.3), Weights.NONE, CoefficientId.COHEN_KAPPA),
        Arguments.of(0.5, List.of(0.2, 0.5, 0.3), Weights.LINEAR, CoefficientId.COHEN_KAPPA_LINEAR),
        Arguments.of(
            0.7,
            List.of(0.1, 0.2, 0.4, 0.3),
            Weights.QUADRATIC,
            CoefficientId.COHEN_KAPPA_QUADRATIC));
  }

  @ParameterizedTest
  @MethodSource("kappas")
  void cohenKappa_carriedOut_givesTheHalfWidth(
      double kappa, List<Double> shares, Weights weights, CoefficientId id) {
    Plan.Needed plan = needed(AgreementPlans.cohenKappa(kappa, shares, weights, 0.1, 0.95));
    PlanSamples draws = new PlanSamples(2);

    PlanSamples.Intervals found =
        PlanSamples.intervals(SAMPLES, () -> draws.pairs(plan.needed(), kappa, shares), id, kappa);

    assertThat(plan.subject()).isEqualTo(id.id());
    assertThat(found.meanHalfWidth()).isCloseTo(0.1, withinPercentage(4));
    assertThat(found.coverage()).isBetween(0.91, 0.98);
  }

  static Stream<Arguments> alphas() {
    return Stream.of(
        Arguments.of(0.7, List.of(0.7, 0.3), AlphaScale.NOMINAL),
        Arguments.of(0.8, List.of(0.2, 0.5, 0.3), AlphaScale.NOMINAL),
        Arguments.of(0.6, List.of(0.1, 0.2, 0.4, 0.3), AlphaScale.ORDINAL),
        Arguments.of(0.8, List.of(0.6, 0.3, 0.1), AlphaScale.ORDINAL),
        Arguments.of(0.6, List.of(0.1, 0.2, 0.4, 0.3), AlphaScale.INTERVAL));
  }

  @ParameterizedTest
  @MethodSource("alphas")
  void krippendorffAlpha_carriedOut_givesTheHalfWidth(
      double alpha, List<Double> shares, AlphaScale scale) {
    Plan.Needed plan = needed(AgreementPlans.krippendorffAlpha(alpha, shares, scale, 0.1, 0.95));
    PlanSamples draws = new PlanSamples(3);

    PlanSamples.Intervals found =
        PlanSamples.intervals(
            SAMPLES,
            () -> draws.pairs(plan.needed(), alpha, shares),
            CoefficientId.find(plan.subject()).orElseThrow(),
            alpha);

    assertThat(found.meanHalfWidth()).isCloseTo(0.1, withinPercentage(5));
    assertThat(found.coverage()).isBetween(0.91, 0.98);
  }

  /** Krippendorff's formula for a smallest acceptable alpha, taken apart. */
  @ParameterizedTest
  @CsvSource({"0.667, 0.5", "0.8, 0.25", "0.5, 0.1"})
  void krippendorffAlpha_midwayToOne_isKrippendorffsFormula(double least, double share) {
    double z = 1.959963984540054;
    double formula =
        z * z * ((1 + least) * (3 - least) / (4 * share * (1 - share) * (1 - least)) - least);

    long needed =
        needed(
                AgreementPlans.krippendorffAlpha(
                    (1 + least) / 2,
                    List.of(share, 1 - share),
                    AlphaScale.NOMINAL,
                    (1 - least) / 2,
                    0.95))
            .needed();

    // Ours is by t, his by z.
    assertThat((double) needed).isBetween(formula, formula + 4);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"0.8, 2", "0.6, 3", "0.5, 5", "0, 2"})
  void intraclassCorrelation_carriedOut_givesTheHalfWidth(double icc, int reviewers) {
    Plan.Needed plan = needed(AgreementPlans.intraclassCorrelation(icc, reviewers, 0.1, 0.95));
    PlanSamples draws = new PlanSamples(4);

    PlanSamples.Intervals found =
        PlanSamples.intervals(
            100,
            () -> {
              var agreement = AgreementAccumulator.create();
              for (int item = 0; item < plan.needed(); item++) {
                double quality = Math.sqrt(icc) * draws.normal();
                Map<String, String> ratings = new HashMap<>();
                for (int reviewer = 0; reviewer < reviewers; reviewer++) {
                  double rating = quality + Math.sqrt(1 - icc) * draws.normal();
                  ratings.put("r" + reviewer, String.valueOf(Math.round(100 * rating)));
                }
                agreement.addItem(ratings);
              }
              return agreement;
            },
            CoefficientId.ICC_1_1,
            icc);

    assertThat(found.meanHalfWidth()).isCloseTo(0.1, withinPercentage(4));
    assertThat(found.coverage()).isBetween(0.9, 0.99);
  }

  /** Bonett (2002): two reviewers, ICC 0.8, width 0.2: 51 by his formula, 55 corrected. */
  @Test
  void intraclassCorrelation_ofBonett2002_isHisCorrectedNumber() {
    assertThat(needed(AgreementPlans.intraclassCorrelation(0.8, 2, 0.1, 0.95)).needed())
        .isCloseTo(55, within(1L));
  }

  @Test
  void pilot_halvesTheWidth_withFourTimesTheItems() {
    Plan.Needed plan = needed(AgreementPlans.pilot(40, 0.2, 0.1));

    assertThat(plan.needed()).isEqualTo(160);
    assertThat(plan.achieved().get("halfWidth")).isCloseTo(0.1, within(1e-12));
    assertThat(plan.unit().id()).isEqualTo("shared-interactions");
  }

  @Test
  void plan_tellsWhatItWasAsked() {
    Plan.Needed plan =
        needed(AgreementPlans.cohenKappa(0.6, List.of(0.5, 0.5), Weights.NONE, 0.1, 0.95));

    assertThat(plan.inputs())
        .containsExactly(
            Map.entry("expected", 0.6),
            Map.entry("shares", List.of(0.5, 0.5)),
            Map.entry("halfWidth", 0.1),
            Map.entry("confidence", 0.95));
    assertThat(plan.needed()).isEqualTo(246); // z^2 (1 - kappa^2) / h^2 where shares are even
    assertThat(plan.assumptions()).isNotEmpty();
  }

  @Test
  void plan_ofAWidthThatNobodyCanReach_saysSo() {
    assertThat(AgreementPlans.percentAgreement(0.5, 1e-7, 0.95))
        .isInstanceOfSatisfying(
            Plan.Impossible.class,
            impossible ->
                assertThat(impossible.reason())
                    .isEqualTo("It would take 1000000000000 interactions or more."));
  }

  @Test
  void plan_ofWrongNumbers_isRefusedInWords() {
    assertThatThrownBy(() -> AgreementPlans.percentAgreement(1, 0.1, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The expected agreement is 1 but must be above 0 and below 1.");
    assertThatThrownBy(() -> AgreementPlans.percentAgreement(0.8, 0, 0.95))
        .hasMessage("The half width is 0 but must be above 0 and below 1.");
    assertThatThrownBy(() -> AgreementPlans.percentAgreement(0.8, 0.1, 95))
        .hasMessage("The confidence is 95 but must be above 0 and below 1.");
    assertThatThrownBy(
            () -> AgreementPlans.cohenKappa(1, List.of(0.5, 0.5), Weights.NONE, 0.1, 0.95))
        .hasMessage("The expected kappa is 1 but must be at least 0 and below 1.");
    assertThatThrownBy(
            () -> AgreementPlans.cohenKappa(0.5, List.of(0.5, 0.4), Weights.NONE, 0.1, 0.95))
        .hasMessage("The shares of the categories add up to 0.9 but must add up to 1.");
    assertThatThrownBy(() -> AgreementPlans.cohenKappa(0.5, List.of(1.0), Weights.NONE, 0.1, 0.95))
        .hasMessage("There must be the shares of at least two categories, such as 0.8 and 0.2.");
    assertThatThrownBy(
            () ->
                AgreementPlans.krippendorffAlpha(
                    0.5, List.of(0.0, 1.0), AlphaScale.NOMINAL, 0.1, 0.95))
        .hasMessage("A category's share is 0 but must be above 0 and below 1.");
    assertThatThrownBy(() -> AgreementPlans.intraclassCorrelation(0.5, 1, 0.1, 0.95))
        .hasMessage("The number of reviewers is 1 but must be at least 2.");
    assertThatThrownBy(() -> AgreementPlans.pilot(40, Double.NaN, 0.1))
        .hasMessage("The pilot's half width is NaN but must be above 0.");
  }

  private static Plan.Needed needed(Plan plan) {
    return (Plan.Needed) plan;
  }
}
