package dev.evenhand.cli;

import dev.evenhand.engine.plan.AgentPlans;
import dev.evenhand.engine.plan.Plan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code qa plan agent}. */
@Command(
    name = "agent",
    description = "Interactions to review for the mean score of one agent to be known.",
    footer = {
      "",
      "Examples:",
      "  qa plan agent --sd 12 --half-width 5",
      "  qa plan agent --sd 12 --half-width 5 --handled 60",
      "  qa plan agent --sd 12 --half-width 5 --reviewer-sd 3 --reviewers 4"
    })
final class PlanAgentCommand extends PlanQuestion {
  @Option(
      names = "--sd",
      required = true,
      paramLabel = "S",
      description = "Standard deviation of one agent's scores, in points.")
  private double sd;

  @Option(
      names = "--half-width",
      required = true,
      paramLabel = "H",
      description = "Half the width of the interval that is wanted, in points.")
  private double halfWidth;

  @Option(
      names = "--reviewer-sd",
      paramLabel = "S",
      description = "Standard deviation of reviewers' severity, in points; default 0.")
  private double reviewerSd;

  @Option(
      names = "--reviewers",
      paramLabel = "N",
      description = "How many reviewers share an agent's interactions, default 1.")
  private int reviewers = 1;

  @Option(
      names = "--handled",
      paramLabel = "N",
      description = "Interactions that the agent handled in all. Default: very many.")
  private @Nullable Long handled;

  @Option(names = "--confidence", paramLabel = "C", description = "Of the interval, default 0.95.")
  private double confidence = 0.95;

  @Override
  Plan plan() {
    AgentPlans.Scores scores = AgentPlans.Scores.of(sd).withReviewers(reviewerSd, reviewers);
    Long all = handled;
    AgentPlans.Scores asked = all == null ? scores : scores.withHandled(all);
    return AgentPlans.mean(asked, halfWidth, confidence);
  }
}
