package dev.evenhand.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many interactions reviewers must share to show, with some power, that agreement is above a
 * threshold: that the lower bound of the coefficient's interval passes it, as a gate asks. The test
 * is one-sided at half of what the interval leaves out.
 *
 * <p>Safe for threads.
 */
public final class PowerPlans {
  private static final String SAMPLE =
      "The interactions are a random sample, and the two reviewers rate independently.";
  private static final String BY_CHANCE =
      "Both reviewers use the categories with these shares, and where they do not agree they differ"
          + " as by chance.";
  private static final String NORMAL =
      "normal test of the coefficient against the threshold: n = ((z S0 + z' S1) / difference)^2 with"
          + " the standard deviations at both (Flack, Afifi, Lachenbruch and Schouten 1988)";

  /**
   * What is to be shown.
   *
   * @param expected the coefficient that is expected, above {@code threshold} and below 1
   * @param threshold at least 0
   * @param power the probability of showing it, above half of what the interval leaves out, below 1
   * @param confidence of the interval whose lower bound is to pass, above 0 and below 1
   */
  public record Claim(double expected, double threshold, double power, double confidence) {
    private PlanInputs inputs(String what) {
      return new PlanInputs()
          .from("threshold", "The threshold", threshold, 0, 1)
          .between("expected", "The expected " + what, expected, threshold, 1)
          .confidence(confidence)
          .between("power", "The power", power, (1 - confidence) / 2, 1);
    }
  }

  private PowerPlans() {}

  /**
   * Shared interactions for the percent agreement of two reviewers.
   *
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   */
  public static Plan percentAgreement(Claim claim) {
    Objects.requireNonNull(claim, "claim");
    return needed(
        "percent-agreement", claim, claim.inputs("agreement"), p -> p * (1 - p), List.of(SAMPLE));
  }

  /**
   * Shared interactions for Cohen's kappa.
   *
   * @param shares of the categories, from low to high; they add up to 1
   * @param weights of disagreements
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   * @see <a href="https://doi.org/10.1007/BF02294215">Flack, Afifi, Lachenbruch and Schouten
   *     (1988), Sample size determinations for the two rater kappa statistic</a>
   */
  public static Plan cohenKappa(Claim claim, List<Double> shares, AgreementPlans.Weights weights) {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(shares, "shares");
    Objects.requireNonNull(weights, "weights");
    PlanInputs inputs = claim.inputs("kappa").shares(shares);
    return needed(
        "cohen-kappa" + weights.suffix(),
        claim,
        inputs,
        kappa -> new JointModel(kappa, shares).ofCohen(weights::difference),
        List.of(SAMPLE, BY_CHANCE));
  }

  /**
   * Shared interactions for Krippendorff's alpha of two reviewers.
   *
   * @param shares of the categories, from low to high; they add up to 1
   * @param scale of alpha
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   */
  public static Plan krippendorffAlpha(
      Claim claim, List<Double> shares, AgreementPlans.AlphaScale scale) {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(shares, "shares");
    Objects.requireNonNull(scale, "scale");
    PlanInputs inputs = claim.inputs("alpha").shares(shares);
    return needed(
        "krippendorff-alpha-" + scale.id(),
        claim,
        inputs,
        alpha -> scale.variance(new JointModel(alpha, shares)),
        List.of(SAMPLE, BY_CHANCE));
  }

  /**
   * Interactions for the intraclass correlation of one rating, ICC(1): the least n at which the F
   * test has the power, exactly if ratings are normal. (The formula of Walter, Eliasziw and Donner
   * 1998 is the large-sample form of this.)
   *
   * @param reviewers of each interaction, at least 2
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   * @see <a
   *     href="https://doi.org/10.1002/(SICI)1097-0258(19980115)17:1%3C101::AID-SIM727%3E3.0.CO;2-E">Walter,
   *     Eliasziw and Donner (1998), Sample size and optimal designs for reliability studies</a>
   */
  public static Plan intraclassCorrelation(Claim claim, int reviewers) {
    Objects.requireNonNull(claim, "claim");
    PlanInputs inputs =
        claim.inputs("ICC").atLeast("reviewers", "The number of reviewers", reviewers, 2);
    double ratio = meanSquares(claim.expected, reviewers) / meanSquares(claim.threshold, reviewers);
    long needed = Search.least(2, n -> -power(n, reviewers, ratio, claim.confidence), -claim.power);
    if (needed >= Search.MOST) {
      return tooMany("icc-1-1", inputs);
    }
    return inputs.needed(
        "icc-1-1",
        needed,
        Plan.Unit.SHARED_INTERACTIONS,
        Map.of("power", power(needed, reviewers, ratio, claim.confidence)),
        "F test of ICC(1) against the threshold",
        List.of(
            "The interactions are a random sample; each is rated by other reviewers, drawn at"
                + " random.",
            "Ratings are about normal."));
  }

  /** The ratio of the expected mean squares between and within interactions. */
  private static double meanSquares(double icc, int reviewers) {
    return (1 + (reviewers - 1) * icc) / (1 - icc);
  }

  private static double power(long items, int reviewers, double ratio, double confidence) {
    var f = FDistribution.of(items - 1.0, (double) items * (reviewers - 1));
    return f.survivalProbability(f.inverseSurvivalProbability((1 - confidence) / 2) / ratio);
  }

  /**
   * The plan of a coefficient with a normal test.
   *
   * @param variance n times the variance of the coefficient, by its true value
   */
  private static Plan needed(
      String subject,
      Claim claim,
      PlanInputs inputs,
      DoubleUnaryOperator variance,
      List<String> assumptions) {
    double ofThreshold = Math.sqrt(variance.applyAsDouble(claim.threshold));
    double ofExpected = Math.sqrt(variance.applyAsDouble(claim.expected));
    double difference = claim.expected - claim.threshold;
    double z = Search.z(claim.confidence);
    double root = (z * ofThreshold + Search.quantile(claim.power) * ofExpected) / difference;
    double whole = Math.pow(Math.max(0, root), 2);
    if (whole >= Search.MOST) {
      return tooMany(subject, inputs);
    }
    long needed = Math.max(2, (long) Math.ceil(whole * (1 - 1e-12)));
    double reached = (difference * Math.sqrt((double) needed) - z * ofThreshold) / ofExpected;
    return inputs.needed(
        subject,
        needed,
        Plan.Unit.SHARED_INTERACTIONS,
        Map.of("power", NormalDistribution.of(0, 1).cumulativeProbability(reached)),
        NORMAL,
        assumptions);
  }

  private static Plan tooMany(String subject, PlanInputs inputs) {
    return inputs.tooMany(subject, "Choose a threshold further below what is expected.");
  }
}
