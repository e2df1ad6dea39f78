package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgreementPlans;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qa plan agreement}. */
@Command(
    name = "agreement",
    description = "Double reviews for an interval of percent agreement.",
    footer = {"", "Example:", "  qa plan agreement --expect 0.85 --half-width 0.05"})
final class PlanAgreementCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--expect",
      required = true,
      paramLabel = "P",
      description = "The share of double reviews that are expected to agree, such as 0.85.")
  private double expected;

  @Option(
      names = "--half-width",
      required = true,
      paramLabel = "H",
      description = "Half the width of the interval that is wanted, such as 0.1.")
  private double halfWidth;

  @Option(
      names = "--confidence",
      paramLabel = "C",
      defaultValue = "0.95",
      description = "Of the interval, default 0.95.")
  private double confidence = 0.95;

  @Mixin private PlanOutput output = new PlanOutput();

  PlanAgreementCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return output.show(
        console, () -> AgreementPlans.percentAgreement(expected, halfWidth, confidence));
  }
}
