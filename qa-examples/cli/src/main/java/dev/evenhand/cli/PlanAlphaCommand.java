package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgreementPlans;
import dev.evenhand.engine.plan.Plan;
import dev.evenhand.engine.plan.PowerPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qa plan alpha}. */
@Command(
    name = "alpha",
    description =
        "Double reviews for an interval of Krippendorff's alpha, or to show it above a threshold.",
    footer = {
      "",
      "Examples:",
      "  qa plan alpha --expect 0.8 --shares 0.8,0.2 --half-width 0.1",
      "  qa plan alpha --expect 0.9 --above 0.8 --shares 0.8,0.2",
      "  qa plan alpha --scale ordinal --shares .1,.3,.6 --expect .8 --half-width .1"
    })
final class PlanAlphaCommand extends PlanQuestion {
  @Mixin private CategoryShares shares = new CategoryShares();
  @Mixin private IntervalPlanOptions interval = new IntervalPlanOptions();

  @Option(
      names = "--expect",
      required = true,
      paramLabel = "A",
      description = "The alpha that is expected, such as 0.8.")
  private double expected;

  @Option(
      names = "--scale",
      description = "nominal (default), ordinal, or interval (categories evenly spaced).")
  private AgreementPlans.AlphaScale scale = AgreementPlans.AlphaScale.NOMINAL;

  @Override
  Plan plan() {
    return interval.plan(
        expected,
        halfWidth ->
            AgreementPlans.krippendorffAlpha(
                expected, shares.values, scale, halfWidth, interval.confidence),
        claim -> PowerPlans.krippendorffAlpha(claim, shares.values, scale));
  }
}
