package dev.evenhand.cli;

import dev.evenhand.engine.plan.Plan;
import dev.evenhand.engine.plan.SeverityPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code qa plan severity}. */
@Command(
    name = "severity",
    description = "Double reviews to find that one reviewer is harsher than another.",
    footer = {
      "",
      "Examples:",
      "  qa plan severity --difference 0.5 --sd 0.8",
      "  qa plan severity --difference 5 --sd 9 --power 0.9 --links 2"
    })
final class PlanSeverityCommand extends PlanQuestion {
  @Option(
      names = "--difference",
      required = true,
      paramLabel = "D",
      description = "The difference of severity that should be found, in units of the scale.")
  private double difference;

  @Option(
      names = "--sd",
      required = true,
      paramLabel = "S",
      description =
          "Standard deviation of what neither interaction nor reviewer explains: the root of the"
              + " residual variance component.")
  private double sd;

  @Option(
      names = "--power",
      paramLabel = "P",
      description = "Probability that it is found, default 0.8.")
  private double power = 0.8;

  @Option(
      names = "--links",
      paramLabel = "N",
      description =
          "How many pairs of reviewers connect the two, default 1: they share interactions.")
  private int links = 1;

  @Option(
      names = "--confidence",
      paramLabel = "C",
      description = "One less the share of false findings, default 0.95.")
  private double confidence = 0.95;

  @Override
  Plan plan() {
    return SeverityPlans.difference(difference, sd, links, confidence, power);
  }
}
