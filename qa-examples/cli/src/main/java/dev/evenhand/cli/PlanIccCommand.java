package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgreementPlans;
import dev.evenhand.engine.plan.Plan;
import dev.evenhand.engine.plan.PowerPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qa plan icc}. */
@Command(
    name = "icc",
    description =
        "Interactions for an interval of the intraclass correlation of one rating, ICC(1).",
    footer = {
      "",
      "Examples:",
      "  qa plan icc --expect 0.7 --reviewers 3 --half-width 0.1",
      "  qa plan icc --expect 0.8 --above 0.6 --reviewers 3"
    })
final class PlanIccCommand extends PlanQuestion {
  @Mixin private IntervalPlanOptions interval = new IntervalPlanOptions();

  @Option(
      names = "--expect",
      required = true,
      paramLabel = "R",
      description = "The ICC that is expected, such as 0.7.")
  private double expected;

  @Option(
      names = "--reviewers",
      paramLabel = "N",
      description = "Reviewers of each interaction, default 2.")
  private int reviewers = 2;

  @Override
  Plan plan() {
    return interval.plan(
        expected,
        halfWidth ->
            AgreementPlans.intraclassCorrelation(
                expected, reviewers, halfWidth, interval.confidence),
        claim -> PowerPlans.intraclassCorrelation(claim, reviewers));
  }
}
