package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgreementPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
final class PlanAlphaCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--expect",
      required = true,
      paramLabel = "A",
      description = "The alpha that is expected, such as 0.8.")
  private double expected;

  @Option(
      names = "--shares",
      required = true,
      split = ",",
      paramLabel = "P",
      description = "How often each category occurs, from low to high, such as 0.8,0.2.")
  private List<Double> shares = new ArrayList<>();

  @Option(
      names = "--scale",
      defaultValue = "nominal",
      description = "nominal (default), ordinal, or interval (categories evenly spaced).")
  private AgreementPlans.AlphaScale scale = AgreementPlans.AlphaScale.NOMINAL;

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

  PlanAlphaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return output.show(
        console,
        () -> AgreementPlans.krippendorffAlpha(expected, shares, scale, halfWidth, confidence));
  }
}
