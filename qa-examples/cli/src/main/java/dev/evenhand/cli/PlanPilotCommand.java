package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgreementPlans;
import dev.evenhand.engine.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code qa plan pilot}. */
@Command(
    name = "pilot",
    description = "Interactions for a narrower interval of any coefficient than a pilot gave.",
    footer = {
      "",
      "Examples:",
      "  qa plan pilot --items 40 --pilot-half-width 0.2 --half-width 0.1"
    })
final class PlanPilotCommand extends PlanQuestion {
  @Option(
      names = "--items",
      required = true,
      paramLabel = "N",
      description = "Interactions of the pilot.")
  private long items;

  @Option(
      names = "--pilot-half-width",
      required = true,
      paramLabel = "H",
      description = "Half the width of the interval that the pilot gave.")
  private double pilotHalfWidth;

  @Option(
      names = "--half-width",
      required = true,
      paramLabel = "H",
      description = "Half the width of the interval that is wanted, such as 0.1.")
  private double halfWidth;

  @Override
  Plan plan() {
    return AgreementPlans.pilot(items, pilotHalfWidth, halfWidth);
  }
}
