package dev.evenhand.engine.plan;

import dev.evenhand.engine.model.variance.DecisionStudy;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** How many reviewers an interaction needs for their mean to be as reliable as wanted. */
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
    DecisionStudy study = study(reliability, 0, 1 - reliability);
    OptionalLong needed = study.ratersForGeneralizability(target);
    return needed.isEmpty()
        ? impossible("reviewers", inputs)
        : needed(
            "reviewers",
            inputs,
            needed.getAsLong(),
            Map.of("reliability", reached(needed.getAsLong(), reliability, 1 - reliability)),
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
    OptionalLong needed = study(item, 0, residual).ratersForGeneralizability(target);
    return needed.isEmpty()
        ? impossible("reviewers-for-comparing", inputs)
        : needed(
            "reviewers-for-comparing",
            inputs,
            needed.getAsLong(),
            Map.of("generalizability", reached(needed.getAsLong(), item, residual)),
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
            .from(
                "reviewerVariance",
                "The variance of reviewers",
                reviewer,
                0,
                Double.POSITIVE_INFINITY)
            .between("target", "The target", target, 0, 1);
    OptionalLong needed = study(item, reviewer, residual).ratersForDependability(target);
    return needed.isEmpty()
        ? impossible("reviewers-for-judging", inputs)
        : needed(
            "reviewers-for-judging",
            inputs,
            needed.getAsLong(),
            Map.of("dependability", reached(needed.getAsLong(), item, reviewer + residual)),
            "index of dependability (Brennan 2001)");
  }

  private static PlanInputs inputs(double item, double residual) {
    double infinite = Double.POSITIVE_INFINITY;
    return new PlanInputs()
        .from("itemVariance", "The variance of interactions", item, 0, infinite)
        .between("residualVariance", "The residual variance", residual, 0, infinite);
  }

  private static DecisionStudy study(double item, double reviewer, double residual) {
    return new DecisionStudy(
        new VarianceComponents(VarianceMethod.ANOVA, item, reviewer, residual, 0, 0, 0, 1));
  }

  private static double reached(long reviewers, double item, double error) {
    return item / (item + error / reviewers);
  }

  private static Plan impossible(String subject, PlanInputs inputs) {
    return new Plan.Impossible(
        subject,
        inputs.map(),
        "Interactions do not vary in what is measured, so no number of reviewers tells them apart.",
        "Rate interactions that differ, or rewrite the question.");
  }

  private static Plan needed(
      String subject, PlanInputs inputs, long needed, Map<String, Double> achieved, String method) {
    return new Plan.Needed(
        subject, inputs.map(), needed, Plan.Unit.REVIEWERS, achieved, method, List.of(CROSSED));
  }
}
