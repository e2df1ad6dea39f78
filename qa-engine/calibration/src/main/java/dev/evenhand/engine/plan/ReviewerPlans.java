package dev.evenhand.engine.plan;

import dev.evenhand.engine.model.variance.DecisionStudy;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many reviewers an interaction needs for their mean to be as reliable as wanted.
 *
 * <p>Safe for threads.
 */
public final class ReviewerPlans {
  private static final String CROSSED =
      "The same reviewers rate every interaction; reviewers, like interactions, are a sample of many.";

  private ReviewerPlans() {}

  /**
   * Reviewers an interaction, from the reliability of one: \( n = G (1 - \rho) / ((1 - G) \rho) \),
   * the formula of Spearman and Brown turned around.
   *
   * <p>With ICC(C,1) as the reliability of one this is for comparing interactions (a target for the
   * generalizability coefficient), with ICC(A,1) for judging them against a mark (a target for the
   * index of dependability).
   *
   * @param reliability of one reviewer's ratings, at least 0 and below 1
   * @param target for the mean of several, above 0 and below 1
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   */
  public static Plan fromReliability(double reliability, double target) {
    PlanInputs inputs =
        new PlanInputs()
            .from("reliability", "The reliability of one reviewer", reliability, 0, 1)
            .between("target", "The target", target, 0, 1);
    return plan(
        "reviewers",
        inputs,
        target,
        reliability,
        0,
        1 - reliability,
        "reliability",
        "Spearman-Brown");
  }

  /**
   * Reviewers an interaction for comparing interactions, from components of variance: a target for
   * the generalizability coefficient.
   *
   * @param item the variance of interactions, in squared units of the scale, at least 0
   * @param residual the variance that neither interaction nor reviewer explains, above 0
   * @param target above 0 and below 1
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   * @see DecisionStudy#ratersForGeneralizability
   */
  public static Plan forComparing(double item, double residual, double target) {
    PlanInputs inputs = inputs(item, residual).between("target", "The target", target, 0, 1);
    return plan(
        "reviewers-for-comparing",
        inputs,
        target,
        item,
        0,
        residual,
        "generalizability",
        "generalizability coefficient (Brennan 2001)");
  }

  /**
   * Reviewers an interaction for judging interactions against a mark, from components of variance:
   * a target for the index of dependability. It takes more, for severity is an error too.
   *
   * @param item the variance of interactions, in squared units of the scale, at least 0
   * @param reviewer the variance of reviewers' severity, at least 0
   * @param residual the variance that neither explains, above 0
   * @param target above 0 and below 1
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   * @see DecisionStudy#ratersForDependability
   */
  public static Plan forJudging(double item, double reviewer, double residual, double target) {
    PlanInputs inputs =
        inputs(item, residual)
            .notNegative("reviewerVariance", "The variance of reviewers", reviewer)
            .between("target", "The target", target, 0, 1);
    return plan(
        "reviewers-for-judging",
        inputs,
        target,
        item,
        reviewer,
        residual,
        "dependability",
        "index of dependability (Brennan 2001)");
  }

  private static PlanInputs inputs(double item, double residual) {
    return new PlanInputs()
        .notNegative("itemVariance", "The variance of interactions", item)
        .above("residualVariance", "The residual variance", residual, 0);
  }

  /** Severity that is 0 is no error, so that dependability is generalizability then. */
  private static Plan plan(
      String subject,
      PlanInputs inputs,
      double target,
      double item,
      double reviewer,
      double residual,
      String reached,
      String method) {
    OptionalLong needed =
        new VarianceComponents(VarianceMethod.ANOVA, item, reviewer, residual, 0, 0, 0, 1)
            .decisionStudy()
            .ratersForDependability(target);
    if (needed.isEmpty()) {
      return inputs.impossible(
          subject,
          "Interactions do not vary in what is measured, so no number of reviewers tells them"
              + " apart.",
          "Rate interactions that differ, or rewrite the question.");
    }
    double achieved = item / (item + (reviewer + residual) / needed.getAsLong());
    return inputs.needed(
        subject,
        needed.getAsLong(),
        Plan.Unit.REVIEWERS,
        Map.of(reached, achieved),
        method,
        List.of(CROSSED));
  }
}
