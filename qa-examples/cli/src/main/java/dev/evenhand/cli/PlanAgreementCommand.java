package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgreementPlans;
import dev.evenhand.engine.plan.Plan;
import dev.evenhand.engine.plan.PowerPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qa plan agreement}. */
@Command(
    name = "agreement",
    description = "Double reviews for an interval of percent agreement.",
    footer = {
      "",
      "Examples:",
      "  qa plan agreement --expect 0.85 --half-width 0.05",
      "  qa plan agreement --expect 0.9 --above 0.8"
    })
final class PlanAgreementCommand extends PlanQuestion {
  @Mixin private IntervalPlanOptions interval = new IntervalPlanOptions();

  @Option(
      names = "--expect",
      required = true,
      paramLabel = "P",
      description = "The share of double reviews that are expected to agree, such as 0.85.")
  private double expected;

  @Override
  Plan plan() {
    return interval.plan(
        expected,
        halfWidth -> AgreementPlans.percentAgreement(expected, halfWidth, interval.confidence),
        PowerPlans::percentAgreement);
  }
}
