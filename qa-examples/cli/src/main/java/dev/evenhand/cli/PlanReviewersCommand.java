package dev.evenhand.cli;

import dev.evenhand.engine.plan.Plan;
import dev.evenhand.engine.plan.ReviewerPlans;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code qa plan reviewers}. */
@Command(
    name = "reviewers",
    description = {
      "Reviewers an interaction for their mean to be as reliable as wanted.",
      "From the reliability of one reviewer: ICC(C,1) for comparing interactions, ICC(A,1) for",
      "judging them against a mark. Or from components of variance (see qa calibrate): without",
      "--reviewer-variance for comparing, with it for judging."
    },
    footer = {
      "",
      "Examples:",
      "  qa plan reviewers --reliability 0.5 --target 0.8",
      "  qa plan reviewers --item-variance 1 --residual-variance 2.5 --target 0.8",
      "  qa plan reviewers --target 0.8 \\",
      "      --item-variance 1 --reviewer-variance 0.5 --residual-variance 1"
    })
final class PlanReviewersCommand extends PlanQuestion {
  @Option(names = "--reliability", paramLabel = "R", description = "Of one reviewer, such as 0.5.")
  private @Nullable Double reliability;

  @Option(
      names = "--item-variance",
      paramLabel = "V",
      description = "Variance of interactions, in squared units of the scale.")
  private @Nullable Double itemVariance;

  @Option(
      names = "--reviewer-variance",
      paramLabel = "V",
      description = "Variance of reviewers' severity.")
  private @Nullable Double reviewerVariance;

  @Option(
      names = "--residual-variance",
      paramLabel = "V",
      description = "Variance that neither explains.")
  private @Nullable Double residualVariance;

  @Option(
      names = "--target",
      required = true,
      paramLabel = "T",
      description = "Reliability of the mean that is wanted, such as 0.8.")
  private double target;

  @Override
  Plan plan() {
    if (reliability != null
        && itemVariance == null
        && reviewerVariance == null
        && residualVariance == null) {
      return ReviewerPlans.fromReliability(reliability, target);
    }
    if (reliability != null || itemVariance == null || residualVariance == null) {
      throw new IllegalArgumentException(
          "Give either --reliability, or --item-variance and --residual-variance.");
    }
    return reviewerVariance == null
        ? ReviewerPlans.forComparing(itemVariance, residualVariance, target)
        : ReviewerPlans.forJudging(itemVariance, reviewerVariance, residualVariance, target);
  }
}
