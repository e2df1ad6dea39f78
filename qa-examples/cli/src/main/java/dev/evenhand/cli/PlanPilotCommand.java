package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgreementPlans;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qa plan pilot}. */
@Command(
    name = "pilot",
    description = "Interactions for a narrower interval of any coefficient than a pilot gave.",
    footer = {"", "Example:", "  qa plan pilot --items 40 --pilot-half-width 0.2 --half-width 0.1"})
final class PlanPilotCommand implements Callable<Integer> {
  private final Console console;

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

  @Mixin private PlanOutput output = new PlanOutput();

  PlanPilotCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return output.show(console, () -> AgreementPlans.pilot(items, pilotHalfWidth, halfWidth));
  }
}
