package dev.evenhand.engine.plan;

import java.util.List;
import java.util.Map;

/**
 * How many interactions two reviewers must share for a difference of severity to show.
 *
 * <p>Safe for threads.
 */
public final class SeverityPlans {
  private static final String SUBJECT = "severity-difference";

  private SeverityPlans() {}

  /**
   * Shared interactions for a difference of severity to be found.
   *
   * <p>\( m = 2 \ell \sigma^2 (z_{1-\alpha/2} + z_{power})^2 / \delta^2 + z_{1-\alpha/2}^2 / 2 \):
   * the second term is for t being wider than z (Guenther 1981, The American Statistician 35, 243).
   * Where two reviewers share nothing but a chain of \( \ell \) pairs connects them, each pair
   * needs that many: variances of links add up.
   *
   * @param difference of severities that should be found, in units of the scale, above 0
   * @param residualSd the standard deviation of what neither interaction nor reviewer explains, in
   *     units of the scale, above 0; the root of the residual variance component
   * @param links 1 if the two share interactions; else how many pairs form the chain between them
   * @param confidence one less the share of false findings, above 0 and below 1
   * @param power the probability of a finding if there is such a difference; above the share of
   *     false findings and below 1
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   */
  public static Plan difference(
      double difference, double residualSd, int links, double confidence, double power) {
    PlanInputs inputs =
        new PlanInputs()
            .above("difference", "The difference of severity", difference, 0)
            .above("residualSd", "The residual standard deviation", residualSd, 0)
            .atLeast("links", "The number of pairs in the chain", links, 1)
            .confidence(confidence)
            .between("power", "The power", power, 1 - confidence, 1);
    double z = Search.z(confidence);
    double variance = 2 * links * (residualSd / difference) * (residualSd / difference);
    double whole = variance * Math.pow(z + Search.quantile(power), 2) + z * z / 2;
    if (whole >= Search.MOST) {
      return inputs.tooMany(SUBJECT, "Be content with finding a larger difference.");
    }
    long needed = Math.max(2, (long) Math.ceil(whole * (1 - 1e-12)));
    return inputs.needed(
        SUBJECT,
        needed,
        Plan.Unit.SHARED_INTERACTIONS,
        Map.of("standardError", Math.sqrt(variance / needed) * difference),
        "two-sided t test of the difference, with Guenther's (1981) correction",
        List.of(
            "The interactions are a random sample, and the reviewers rate independently.",
            "Both reviewers have this residual standard deviation.",
            links == 1
                ? "Both rate each of these interactions."
                : "Each of the " + links + " pairs in the chain rates that many interactions."));
  }
}
