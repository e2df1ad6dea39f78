package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgreementPlans;
import dev.evenhand.engine.plan.Plan;
import dev.evenhand.engine.plan.PowerPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qa plan kappa}. */
@Command(
    name = "kappa",
    description =
        "Double reviews for an interval of Cohen's kappa, or to show that it is above a threshold.",
    footer = {
      "",
      "Examples:",
      "  qa plan kappa --expect 0.6 --shares 0.8,0.2 --half-width 0.1",
      "  qa plan kappa --expect 0.8 --above 0.6 --shares 0.8,0.2 --power 0.9",
      "  qa plan kappa --weights linear --shares .1,.3,.6 --expect .7 --half-width .1"
    })
final class PlanKappaCommand extends PlanQuestion {
  @Mixin private CategoryShares shares = new CategoryShares();
  @Mixin private IntervalPlanOptions interval = new IntervalPlanOptions();

  @Option(
      names = "--expect",
      required = true,
      paramLabel = "K",
      description = "The kappa that is expected, such as 0.6.")
  private double expected;

  @Option(
      names = "--weights",
      description = "Of disagreements: none (default), linear or quadratic.")
  private AgreementPlans.Weights weights = AgreementPlans.Weights.NONE;

  @Override
  Plan plan() {
    return interval.plan(
        expected,
        halfWidth ->
            AgreementPlans.cohenKappa(
                expected, shares.values, weights, halfWidth, interval.confidence),
        claim -> PowerPlans.cohenKappa(claim, shares.values, weights));
  }
}
