package dev.evenhand.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.model.severity.AdditiveSeverity;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans for severity, reviewers and agents, carried out on samples of their size. */
class OtherPlansTest {
  @ParameterizedTest
  @CsvSource({"0.5, 0.8, 0.8", "1, 0.7, 0.9", "0.25, 1, 0.8"})
  void severityDifference_carriedOut_isFoundWithThePower(
      double difference, double sd, double power) {
    Plan.Needed plan = needed(SeverityPlans.difference(difference, sd, 1, 0.95, power));
    PlanSamples draws = new PlanSamples(11);
    int samples = 4_000;
    double critical = TDistribution.of(plan.needed() - 1.0).inverseCumulativeProbability(0.975);
    int found = 0;
    for (int i = 0; i < samples; i++) {
      double sum = 0;
      double squares = 0;
      for (int item = 0; item < plan.needed(); item++) {
        double first = draws.normal();
        double second = draws.normal();
        double d = difference + sd * (first - second);
        sum += d;
        squares += d * d;
      }
      double n = plan.needed();
      double error = Math.sqrt((squares - sum * sum / n) / (n - 1) / n);
      found += Math.abs(sum / n) / error > critical ? 1 : 0;
    }

    assertThat((double) found / samples).isBetween(power - 0.02, power + 0.035);
  }

  /** Without Guenther's correction a small plan falls short of its power. */
  @Test
  void severityDifference_isTwoMoreThanTheFormulaByZ() {
    double formula = 2 * 0.49 * Math.pow(1.959963984540054 + 1.2815515655446004, 2);

    assertThat(needed(SeverityPlans.difference(1, 0.7, 1, 0.95, 0.9)).needed())
        .isEqualTo((long) Math.ceil(formula + 1.9207));
  }

  /** Reviewers a and d share nothing, but a-b, b-c and c-d do. */
  @Test
  void severityDifference_throughAChain_hasTheErrorOfTheLeastSquaresModel() {
    Plan.Needed plan = needed(SeverityPlans.difference(0.5, 0.8, 3, 0.95, 0.8));
    PlanSamples draws = new PlanSamples(12);
    RatingTableBuilder rows = RatingTable.builder();
    String[] names = {"a", "b", "c", "d"};
    for (int link = 0; link < 3; link++) {
      for (int item = 0; item < plan.needed(); item++) {
        double quality = draws.normal();
        for (int side = 0; side < 2; side++) {
          double rating = quality + 0.8 * draws.normal();
          rows.add(link + "-" + item, names[link + side], String.valueOf(rating));
        }
      }
    }
    Coefficient estimate = AdditiveSeverity.of(rows.build()).difference("a", "d");

    assertThat(estimate.bounds().orElseThrow().standardError())
        .isCloseTo(plan.achieved().get("standardError"), withinPercentage(6));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.8, 4", "0.3, 0.8, 10", "0.7, 0.9, 4", "0.8, 0.8, 1"})
  void reviewers_fromReliability_areSpearmanAndBrowns(
      double reliability, double target, long needed) {
    assertThat(needed(ReviewerPlans.fromReliability(reliability, target)).needed())
        .isEqualTo(needed);
  }

  @Test
  void reviewers_forComparing_carriedOut_areAsReliableAsPlanned() {
    Plan.Needed plan = needed(ReviewerPlans.forComparing(1, 2.5, 0.8));
    PlanSamples draws = new PlanSamples(13);
    int items = 20_000;
    double[] sums = new double[5];
    for (int item = 0; item < items; item++) {
      double quality = draws.normal();
      double mean = 0;
      for (int reviewer = 0; reviewer < plan.needed(); reviewer++) {
        mean += (quality + Math.sqrt(2.5) * draws.normal()) / plan.needed();
      }
      double[] terms = {quality, mean, quality * quality, mean * mean, quality * mean};
      for (int k = 0; k < 5; k++) {
        sums[k] += terms[k] / items;
      }
    }
    double covariance = sums[4] - sums[0] * sums[1];
    double squared =
        covariance * covariance / (sums[2] - sums[0] * sums[0]) / (sums[3] - sums[1] * sums[1]);

    // The squared correlation with the truth is the reliability.
    assertThat(plan.needed()).isEqualTo(10);
    assertThat(squared).isCloseTo(plan.achieved().get("generalizability"), within(0.01));
  }

  @Test
  void reviewers_forJudging_carriedOut_haveTheErrorPlanned() {
    Plan.Needed plan = needed(ReviewerPlans.forJudging(1, 0.5, 1, 0.8));
    PlanSamples draws = new PlanSamples(14);
    int panels = 20_000;
    double squares = 0;
    for (int panel = 0; panel < panels; panel++) {
      double error = 0;
      for (int reviewer = 0; reviewer < plan.needed(); reviewer++) {
        error += (Math.sqrt(0.5) * draws.normal() + draws.normal()) / plan.needed();
      }
      squares += error * error / panels;
    }

    assertThat(plan.needed()).isEqualTo(6);
    assertThat(1 / (1 + squares)).isCloseTo(plan.achieved().get("dependability"), within(0.01));
  }

  @Test
  void reviewers_ofInteractionsThatDoNotVary_areImpossible() {
    assertThat(ReviewerPlans.forComparing(0, 1, 0.8))
        .isEqualTo(ReviewerPlans.forComparing(0, 1, 0.8))
        .isInstanceOfSatisfying(
            Plan.Impossible.class,
            impossible ->
                assertThat(impossible.reason())
                    .isEqualTo(
                        "Interactions do not vary in what is measured, so no number of reviewers"
                            + " tells them apart."));
    assertThat(ReviewerPlans.fromReliability(0, 0.8)).isInstanceOf(Plan.Impossible.class);
    assertThat(ReviewerPlans.forJudging(0, 1, 1, 0.8)).isInstanceOf(Plan.Impossible.class);
  }

  @ParameterizedTest
  @CsvSource({"12, 0, 1, 5", "12, 3, 4, 5", "10, 2, 2, 6"})
  void agentMean_carriedOut_coversTheTruth_andIsAsWideAsPlanned(
      double sd, double reviewerSd, int reviewers, double halfWidth) {
    Plan.Needed plan =
        needed(
            AgentPlans.mean(
                AgentPlans.Scores.of(sd).withReviewers(reviewerSd, reviewers), halfWidth, 0.95));
    PlanSamples draws = new PlanSamples(15);
    int agents = 4_000;
    int near = 0;
    for (int agent = 0; agent < agents; agent++) {
      double error = 0;
      double[] severities = new double[reviewers];
      for (int r = 0; r < reviewers; r++) {
        severities[r] = reviewerSd * draws.normal();
      }
      for (int i = 0; i < plan.needed(); i++) {
        error += (sd * draws.normal() + severities[i % reviewers]) / plan.needed();
      }
      near += Math.abs(error) <= halfWidth ? 1 : 0;
    }

    // t is wider than z, so slightly more than 95 % are within the half width.
    assertThat((double) near / agents).isBetween(0.94, 0.98);
    assertThat(plan.achieved().get("halfWidth")).isLessThanOrEqualTo(halfWidth);
  }

  @Test
  void agentMean_ofFewInteractions_needsFewer_andNeverMoreThanThereAre() {
    AgentPlans.Scores scores = AgentPlans.Scores.of(12);
    long ofMany = needed(AgentPlans.mean(scores, 5, 0.95)).needed();
    long ofSixty = needed(AgentPlans.mean(scores.withHandled(60), 5, 0.95)).needed();

    assertThat(ofMany).isEqualTo(25);
    // Cochran (1977): n / (1 + n / N)
    assertThat(ofSixty).isBetween(17L, 19L);
    assertThat(needed(AgentPlans.mean(scores.withHandled(4), 0.001, 0.95)).needed()).isEqualTo(4);
  }

  @Test
  void agentMean_withTooFewReviewers_isImpossible_andSaysWhatSeverityAloneCosts() {
    Plan plan = AgentPlans.mean(AgentPlans.Scores.of(12).withReviewers(4, 2), 5, 0.95);

    assertThat(plan)
        .isInstanceOfSatisfying(
            Plan.Impossible.class,
            impossible -> {
              assertThat(impossible.reason())
                  .isEqualTo(
                      "Severity alone makes the interval ± 5.54 wide, however many interactions are"
                          + " reviewed.");
              assertThat(impossible.remedy())
                  .isEqualTo(
                      "Let more reviewers share the agent's interactions, or calibrate the reviewers"
                          + " first.");
            });
  }

  @Test
  void plans_ofWrongNumbers_areRefusedInWords() {
    assertThatThrownBy(() -> SeverityPlans.difference(0, 1, 1, 0.95, 0.8))
        .hasMessage("The difference of severity is 0 but must be above 0.");
    assertThatThrownBy(() -> SeverityPlans.difference(1, 1, 0, 0.95, 0.8))
        .hasMessage("The number of pairs in the chain is 0 but must be at least 1.");
    assertThatThrownBy(() -> SeverityPlans.difference(1, 1, 1, 0.95, 1))
        .hasMessageStartingWith("The power is 1 but must be above 0.05");
    assertThatThrownBy(() -> ReviewerPlans.fromReliability(0.5, 1))
        .hasMessage("The target is 1 but must be above 0 and below 1.");
    assertThatThrownBy(() -> ReviewerPlans.forJudging(1, -1, 1, 0.8))
        .hasMessage("The variance of reviewers is -1 but must be at least 0.");
    assertThatThrownBy(() -> AgentPlans.mean(AgentPlans.Scores.of(-1), 5, 0.95))
        .hasMessage("The standard deviation of scores is -1 but must be above 0.");
    assertThatThrownBy(() -> AgentPlans.mean(AgentPlans.Scores.of(1).withHandled(1), 5, 0.95))
        .hasMessage("The number of interactions handled is 1 but must be at least 2.");
  }

  private static Plan.Needed needed(Plan plan) {
    return (Plan.Needed) plan;
  }
}
