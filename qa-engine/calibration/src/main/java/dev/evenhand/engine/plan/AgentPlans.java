package dev.evenhand.engine.plan;

import dev.evenhand.engine.estimate.arithmetic.Intervals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How many interactions of an agent must be reviewed for their mean score to be known.
 *
 * <p>Safe for threads.
 */
public final class AgentPlans {
  /**
   * What is known of the scores.
   *
   * @param sd the standard deviation of one agent's scores from interaction to interaction, review
   *     error included, in points, above 0
   * @param reviewerSd the standard deviation of reviewers' severity, in points, at least 0
   * @param reviewers how many reviewers share one agent's interactions evenly, at least 1
   * @param handled interactions that the agent handled in all, at least 2; empty for very many
   */
  public record Scores(double sd, double reviewerSd, int reviewers, OptionalLong handled) {
    public Scores {
      Objects.requireNonNull(handled, "handled");
    }

    /** Scores by reviewers who are all as severe, of very many interactions. */
    public static Scores of(double sd) {
      return new Scores(sd, 0, 1, OptionalLong.empty());
    }

    /** The same by reviewers who differ in severity. */
    public Scores withReviewers(double newSd, int count) {
      return new Scores(sd, newSd, count, handled);
    }

    /** The same of so many interactions in all. */
    public Scores withHandled(long interactions) {
      return new Scores(sd, reviewerSd, reviewers, OptionalLong.of(interactions));
    }
  }

  private static final String SUBJECT = "agent-mean";

  private AgentPlans() {}

  /**
   * Interactions for the mean score of one agent.
   *
   * <p>The least n with \( \sqrt{ t_{n-1}^2 s^2 (1 - n/N) / n + z^2 \sigma_r^2 / r} \le h \). The
   * second part is severity: more interactions do not average it out, only more reviewers do (and
   * of r reviewers no more than n can take part).
   *
   * @param scores what is known of them
   * @param halfWidth of the interval, in points, above 0
   * @param confidence of the interval, above 0 and below 1
   * @throws IllegalArgumentException if a number lies outside of its bounds, in words for people
   */
  public static Plan mean(Scores scores, double halfWidth, double confidence) {
    Objects.requireNonNull(scores, "scores");
    PlanInputs inputs =
        new PlanInputs()
            .above("sd", "The standard deviation of scores", scores.sd(), 0)
            .notNegative("reviewerSd", "The standard deviation of severity", scores.reviewerSd())
            .atLeast("reviewers", "The number of reviewers", scores.reviewers(), 1)
            .above("halfWidth", "The half width", halfWidth, 0)
            .confidence(confidence);
    scores
        .handled()
        .ifPresent(n -> inputs.atLeast("handled", "The number of interactions handled", n, 2));
    long most = scores.handled().orElse(Search.MOST);
    long needed = Search.least(2, n -> halfWidth(scores, Math.min(n, most), confidence), halfWidth);
    return halfWidth(scores, Math.min(needed, most), confidence) > halfWidth
        ? impossible(scores, inputs, confidence)
        : needed(scores, inputs, Math.min(needed, most), confidence);
  }

  private static double halfWidth(Scores scores, long n, double confidence) {
    double unseen =
        scores.handled().isPresent() ? 1 - (double) n / scores.handled().getAsLong() : 1;
    double t = Intervals.reach(n - 1.0, confidence);
    double ofInteractions = t * t * scores.sd() * scores.sd() * unseen / n;
    double ofSeverity = ofSeverity(scores, Math.min(n, scores.reviewers()), confidence);
    return Math.sqrt(ofInteractions + ofSeverity * ofSeverity);
  }

  private static double ofSeverity(Scores scores, long reviewers, double confidence) {
    return Search.z(confidence) * scores.reviewerSd() / Math.sqrt((double) reviewers);
  }

  private static Plan impossible(Scores scores, PlanInputs inputs, double confidence) {
    String half =
        String.format(Locale.ROOT, "%.2f", ofSeverity(scores, scores.reviewers(), confidence));
    return inputs.impossible(
        SUBJECT,
        "Severity alone makes the interval ± "
            + half
            + " wide, however many interactions are reviewed.",
        "Let more reviewers share the agent's interactions, or calibrate the reviewers first.");
  }

  private static Plan needed(Scores scores, PlanInputs inputs, long needed, double confidence) {
    List<String> assumptions = new ArrayList<>();
    assumptions.add("The interactions are a random sample of the agent's.");
    assumptions.add(
        scores.reviewerSd() == 0
            ? "Reviewers are all as severe."
            : "The reviewers share the interactions evenly, each reviewed once.");
    if (scores.handled().isPresent()) {
      assumptions.add(
          "The mean wanted is that of the interactions handled, and review error is small beside"
              + " their differences.");
    }
    return inputs.needed(
        SUBJECT,
        needed,
        Plan.Unit.INTERACTIONS,
        Map.of("halfWidth", halfWidth(scores, needed, confidence)),
        "t interval of a mean, and the normal distribution of severity",
        assumptions);
  }
}
