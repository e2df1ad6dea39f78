package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgreementPlans;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qa plan icc}. */
@Command(
    name = "icc",
    description =
        "Interactions for an interval of the intraclass correlation of one rating, ICC(1).",
    footer = {"", "Example:", "  qa plan icc --expect 0.7 --reviewers 3 --half-width 0.1"})
final class PlanIccCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--expect",
      required = true,
      paramLabel = "R",
      description = "The ICC that is expected, such as 0.7.")
  private double expected;

  @Option(
      names = "--reviewers",
      paramLabel = "N",
      defaultValue = "2",
      description = "Reviewers of each interaction, default 2.")
  private int reviewers = 2;

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

  PlanIccCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return output.show(
        console,
        () -> AgreementPlans.intraclassCorrelation(expected, reviewers, halfWidth, confidence));
  }
}
