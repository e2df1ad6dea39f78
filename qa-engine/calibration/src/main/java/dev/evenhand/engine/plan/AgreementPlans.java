package dev.evenhand.engine.plan;

import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How many interactions two reviewers must share for a coefficient of agreement to have an interval
 * of a wanted half width.
 *
 * <p>What matters is the width of the interval that a calibration prints if the coefficient turns
 * out as expected; half of all samples give a wider one. Planning by a pilot ({@link #pilot}) takes
 * the least for granted and holds for any coefficient and number of reviewers.
 *
 * <p>Safe for threads.
 */
public final class AgreementPlans {
  /** How Cohen's kappa weighs disagreement, by the rank of the categories. */
  public enum Weights {
    /** All disagreements alike. */
    NONE,
    /** Evenly with the difference of ranks. */
    LINEAR,
    /** With its square. */
    QUADRATIC;

    double difference(int category, int other, int categories) {
      double apart = Math.abs(category - other) / (categories - 1.0);
      return switch (this) {
        case NONE -> category == other ? 0 : 1;
        case LINEAR -> apart;
        case QUADRATIC -> apart * apart;
      };
    }

    String suffix() {
      return this == NONE ? "" : "-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The scale of Krippendorff's alpha. */
  public enum AlphaScale {
    /** Alike or not. */
    NOMINAL,
    /** By how many ratings lie between. */
    ORDINAL,
    /** By the square of the difference, categories being evenly spaced. */
    INTERVAL;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    double variance(JointModel model) {
      return switch (this) {
        case NOMINAL -> model.ofAlpha((k, l, q) -> k == l ? 0 : 1);
        case ORDINAL -> model.ofOrdinalAlpha();
        case INTERVAL -> model.ofAlpha((k, l, q) -> (double) (k - l) * (k - l));
      };
    }
  }

  private static final String SAMPLE =
      "The interactions are a random sample, and the two reviewers rate independently.";
  private static final String BY_CHANCE =
      "Both reviewers use the categories with these shares, and where they do not agree they differ"
          + " as by chance.";

  private AgreementPlans() {}

  /**
   * Shared interactions for the percent agreement of two reviewers.
   *
   * <p>The least n with \( t_{n-1} \sqrt{p (1 - p) / (n - 1)} \le h \).
   *
   * @param expected the agreement that is expected, above 0 and below 1
   * @param halfWidth of the interval, above 0 and below 1
   * @param confidence of the interval, above 0 and below 1
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   */
  public static Plan percentAgreement(double expected, double halfWidth, double confidence) {
    PlanInputs inputs =
        new PlanInputs()
            .between("expected", "The expected agreement", expected, 0, 1)
            .precision(halfWidth, confidence);
    return needed(
        "percent-agreement",
        inputs,
        n -> Intervals.reach(n - 1.0, confidence) * Math.sqrt(expected * (1 - expected) / (n - 1)),
        halfWidth,
        "t interval of a mean of 0s and 1s, as the report prints it",
        List.of(SAMPLE));
  }

  /**
   * Shared interactions for Cohen's kappa.
   *
   * <p>\( n = z^2 V / h^2 \) with n times the variance of Fleiss, Cohen and Everitt (1969) at a
   * joint distribution with these shares and this kappa.
   *
   * @param expected the kappa that is expected, at least 0 and below 1
   * @param shares of the categories, from low to high; they add up to 1
   * @param weights of disagreements
   * @param halfWidth of the interval, above 0 and below 1
   * @param confidence of the interval, above 0 and below 1
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   */
  public static Plan cohenKappa(
      double expected, List<Double> shares, Weights weights, double halfWidth, double confidence) {
    Objects.requireNonNull(shares, "shares");
    Objects.requireNonNull(weights, "weights");
    PlanInputs inputs = inputs("kappa", expected, shares, halfWidth, confidence);
    double variance = new JointModel(expected, shares).ofCohen(weights::difference);
    return needed(
        "cohen-kappa" + weights.suffix(),
        inputs,
        n -> Search.z(confidence) * Math.sqrt(variance / n),
        halfWidth,
        "large-sample variance of Fleiss, Cohen and Everitt (1969)",
        List.of(SAMPLE, BY_CHANCE));
  }

  /**
   * Shared interactions for Krippendorff's alpha of two reviewers.
   *
   * <p>The least n with \( t_{n-1} \sqrt{V / n} \le h \), V by the delta method. For two categories
   * V is that of Bloch and Kraemer (1989, Biometrics 45, 269), \( (1-\alpha)((1-\alpha)(1-2\alpha)
   * + \alpha(2-\alpha) / (2 \pi (1-\pi))) \). (The formula for a smallest acceptable alpha in
   * Krippendorff's Content Analysis is this at an alpha midway between it and 1, with half their
   * distance as half width.)
   *
   * @param expected the alpha that is expected, at least 0 and below 1
   * @param shares of the categories, from low to high; they add up to 1
   * @param scale of alpha
   * @param halfWidth of the interval, above 0 and below 1
   * @param confidence of the interval, above 0 and below 1
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   */
  public static Plan krippendorffAlpha(
      double expected, List<Double> shares, AlphaScale scale, double halfWidth, double confidence) {
    Objects.requireNonNull(shares, "shares");
    Objects.requireNonNull(scale, "scale");
    PlanInputs inputs = inputs("alpha", expected, shares, halfWidth, confidence);
    double variance = scale.variance(new JointModel(expected, shares));
    return needed(
        "krippendorff-alpha-" + scale.id(),
        inputs,
        n -> Intervals.reach(n - 1.0, confidence) * Math.sqrt(variance / n),
        halfWidth,
        "delta method; for two categories the variance of Bloch and Kraemer (1989)",
        List.of(SAMPLE, BY_CHANCE));
  }

  /**
   * Shared interactions for the intraclass correlation of one rating, ICC(1).
   *
   * <p>The least n at which the F interval is at most two half widths wide if the ratio of mean
   * squares is what the expected ICC makes it. (Bonett's formula of 2002 is the large-sample form
   * of this; it asks for some interactions too few where reviewers are two and the ICC is high,
   * which his correction repairs.)
   *
   * @param expected the ICC that is expected, at least 0 and below 1
   * @param reviewers of each interaction, at least 2
   * @param halfWidth half the width of the interval, above 0 and below 1
   * @param confidence of the interval, above 0 and below 1
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   * @see <a href="https://doi.org/10.1002/sim.1108">Bonett (2002), Sample size requirements for
   *     estimating intraclass correlations with desired precision</a>
   */
  public static Plan intraclassCorrelation(
      double expected, int reviewers, double halfWidth, double confidence) {
    PlanInputs inputs =
        new PlanInputs()
            .from("expected", "The expected ICC", expected, 0, 1)
            .atLeast("reviewers", "The number of reviewers", reviewers, 2)
            .precision(halfWidth, confidence);
    return needed(
        "icc-1-1",
        inputs,
        n -> halfWidth(expected, reviewers, n, confidence),
        halfWidth,
        "F interval of ICC(1) (McGraw and Wong 1996) at the expected value",
        List.of(
            "The interactions are a random sample; each is rated by other reviewers, drawn at"
                + " random.",
            "Ratings are about normal."));
  }

  private static double halfWidth(double icc, int reviewers, long items, double confidence) {
    double f = (1 + (reviewers - 1) * icc) / (1 - icc);
    double between = items - 1.0;
    double within = (double) items * (reviewers - 1);
    double tail = (1 - confidence) / 2;
    double low = f / FDistribution.of(between, within).inverseSurvivalProbability(tail);
    double high = f * FDistribution.of(within, between).inverseSurvivalProbability(tail);
    return ((high - 1) / (high + reviewers - 1) - (low - 1) / (low + reviewers - 1)) / 2;
  }

  /**
   * Shared interactions for any coefficient, from an interval that a pilot gave: widths fall with
   * the root of the number, \( n = n_0 (h_0 / h)^2 \).
   *
   * @param pilotItems interactions of the pilot, at least 2
   * @param pilotHalfWidth half the width of the interval that it gave, above 0
   * @param halfWidth that is wanted, above 0
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   */
  public static Plan pilot(long pilotItems, double pilotHalfWidth, double halfWidth) {
    PlanInputs inputs =
        new PlanInputs()
            .atLeast("pilotItems", "The number of interactions of the pilot", pilotItems, 2)
            .above("pilotHalfWidth", "The pilot's half width", pilotHalfWidth, 0)
            .above("halfWidth", "The half width", halfWidth, 0);
    return needed(
        "pilot",
        inputs,
        n -> pilotHalfWidth * Math.sqrt((double) pilotItems / n),
        halfWidth,
        "widths fall with the root of the number of interactions",
        List.of(
            "The pilot is a random sample of the same work by the same reviewers.",
            "A pilot of few interactions is itself uncertain: plan generously below 30."));
  }

  private static PlanInputs inputs(
      String what, double expected, List<Double> shares, double halfWidth, double confidence) {
    return new PlanInputs()
        .from("expected", "The expected " + what, expected, 0, 1)
        .shares(shares)
        .precision(halfWidth, confidence);
  }

  private static Plan needed(
      String subject,
      PlanInputs inputs,
      LongToDoubleFunction halfWidth,
      double wanted,
      String method,
      List<String> assumptions) {
    long needed = Search.least(2, halfWidth, wanted * (1 + 1e-12));
    if (needed >= Search.MOST) {
      return inputs.tooMany(subject, "Be content with a wider interval.");
    }
    return inputs.needed(
        subject,
        needed,
        Plan.Unit.SHARED_INTERACTIONS,
        Map.of("halfWidth", halfWidth.applyAsDouble(needed)),
        method,
        assumptions);
  }
}
