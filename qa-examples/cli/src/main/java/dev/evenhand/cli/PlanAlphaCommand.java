package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgreementPlans;
import dev.evenhand.engine.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qa plan alpha}. */
@Command(
    name = "alpha",
    description = "Double reviews for an interval of Krippendorff's alpha.",
    footer = {
      "",
      "Examples:",
      "  qa plan alpha --expect 0.8 --shares 0.8,0.2 --half-width 0.1",
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
    return AgreementPlans.krippendorffAlpha(
        expected, shares.values, scale, interval.halfWidth, interval.confidence);
  }
}
