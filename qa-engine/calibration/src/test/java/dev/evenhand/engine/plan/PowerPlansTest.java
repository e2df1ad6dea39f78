package dev.evenhand.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.plan.AgreementPlans.AlphaScale;
import dev.evenhand.engine.plan.AgreementPlans.Weights;
import dev.evenhand.engine.plan.PowerPlans.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each plan is carried out on samples of its size: so many lower bounds pass as planned. */
class PowerPlansTest {
  private static final int SAMPLES = 400;

  private static Plan.Needed needed(Plan plan) {
    return (Plan.Needed) plan;
  }

  /** The share of samples whose lower bound passes the threshold. */
  private static double passing(
      Supplier<AgreementAccumulator> sample, CoefficientId id, double threshold) {
    int passed = 0;
    for (int i = 0; i < SAMPLES; i++) {
      passed += sample.get().coefficient(id).interval().orElseThrow().low() > threshold ? 1 : 0;
    }
    return passed / (double) SAMPLES;
  }

  @ParameterizedTest
  @CsvSource({"0.8, 0.6, 0.8", "0.7, 0.5, 0.9", "0.5, 0, 0.8"})
  void cohenKappa_carriedOut_passesAsOftenAsPlanned(
      double expected, double threshold, double power) {
    List<Double> shares = List.of(0.7, 0.3);
    Claim claim = new Claim(expected, threshold, power, 0.95);
    Plan.Needed plan = needed(PowerPlans.cohenKappa(claim, shares, Weights.NONE));
    PlanSamples draws = new PlanSamples(5);

    double passed =
        passing(
            () -> draws.pairs(plan.needed(), expected, shares),
            CoefficientId.COHEN_KAPPA,
            threshold);

    assertThat(passed).isBetween(power - 0.08, Math.min(1, power + 0.12));
  }

  @Test
  void krippendorffAlpha_carriedOut_passesAsOftenAsPlanned() {
    List<Double> shares = List.of(0.5, 0.3, 0.2);
    Claim claim = new Claim(0.8, 0.667, 0.8, 0.95);
    Plan.Needed plan = needed(PowerPlans.krippendorffAlpha(claim, shares, AlphaScale.NOMINAL));
    PlanSamples draws = new PlanSamples(6);

    double passed =
        passing(
            () -> draws.pairs(plan.needed(), 0.8, shares),
            CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL,
            0.667);

    assertThat(passed).isBetween(0.72, 0.92);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"0.8, 0.6, 2", "0.8, 0.6, 3", "0.5, 0.2, 4"})
  void intraclassCorrelation_carriedOut_passesAsOftenAsPlanned(
      double icc, double threshold, int reviewers) {
    Claim claim = new Claim(icc, threshold, 0.8, 0.95);
    Plan.Needed plan = needed(PowerPlans.intraclassCorrelation(claim, reviewers));
    PlanSamples draws = new PlanSamples(7);

    double passed =
        passing(
            () -> ratings(draws, plan.needed(), icc, reviewers), CoefficientId.ICC_1_1, threshold);

    assertThat(passed).isBetween(0.74, 0.86);
  }

  private static AgreementAccumulator ratings(
      PlanSamples draws, long items, double icc, int reviewers) {
    var agreement = AgreementAccumulator.create();
    for (int item = 0; item < items; item++) {
      double quality = Math.sqrt(icc) * draws.normal();
      Map<String, String> ratings = new HashMap<>();
      for (int reviewer = 0; reviewer < reviewers; reviewer++) {
        double rating = quality + Math.sqrt(1 - icc) * draws.normal();
        ratings.put("r" + reviewer, String.valueOf(Math.round(1000 * rating)));
      }
      agreement.addItem(ratings);
    }
    return agreement;
  }

  /** Two-sided tests of a proportion: z = 1.96 and 0.8416, sqrt(0.16) and sqrt(0.09), over 0.1. */
  @Test
  void percentAgreement_asOfATestOfAProportion() {
    double root = (1.959964 * 0.4 + 0.841621 * 0.3) / 0.1;

    assertThat(needed(PowerPlans.percentAgreement(new Claim(0.9, 0.8, 0.8, 0.95))).needed())
        .isEqualTo((long) Math.ceil(root * root));
  }

  @Test
  void claim_thresholdNotBelowWhatIsExpected_isRefusedInWords() {
    assertThatThrownBy(() -> PowerPlans.percentAgreement(new Claim(0.8, 0.8, 0.8, 0.95)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The expected agreement is 0.8 but must be above 0.8 and below 1.");
  }

  @Test
  void claim_hairsbreadthAboveTheThreshold_takesMoreThanAnybodyReviews() {
    Claim claim = new Claim(0.8000001, 0.8, 0.8, 0.95);

    assertThat(PowerPlans.percentAgreement(claim)).isInstanceOf(Plan.Impossible.class);
  }
}
