package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgreementPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qa plan kappa}. */
@Command(
    name = "kappa",
    description = "Double reviews for an interval of Cohen's kappa.",
    footer = {
      "",
      "Examples:",
      "  qa plan kappa --expect 0.6 --shares 0.8,0.2 --half-width 0.1",
      "  qa plan kappa --weights linear --shares .1,.3,.6 --expect .7 --half-width .1"
    })
final class PlanKappaCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--expect",
      required = true,
      paramLabel = "K",
      description = "The kappa that is expected, such as 0.6.")
  private double expected;

  @Option(
      names = "--shares",
      required = true,
      split = ",",
      paramLabel = "P",
      description = "How often each category occurs, from low to high, such as 0.8,0.2.")
  private List<Double> shares = new ArrayList<>();

  @Option(
      names = "--weights",
      defaultValue = "none",
      description = "Of disagreements: none (default), linear or quadratic.")
  private AgreementPlans.Weights weights = AgreementPlans.Weights.NONE;

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

  PlanKappaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return output.show(
        console, () -> AgreementPlans.cohenKappa(expected, shares, weights, halfWidth, confidence));
  }
}
