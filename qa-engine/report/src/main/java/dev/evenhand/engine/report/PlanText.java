package dev.evenhand.engine.report;

import dev.evenhand.engine.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;

/**
 * A plan as text: the number, what it gives, and what it takes for granted.
 *
 * <p>Safe for threads.
 */
public final class PlanText {
  private static final Map<String, String> ACHIEVED =
      Map.of(
          "halfWidth", "The interval is then about ± %s wide.",
          "standardError", "The difference then has a standard error of about %s.",
          "reliability", "The mean of their ratings then has a reliability of %s.",
          "generalizability", "The mean of their ratings then has a generalizability of %s.",
          "dependability", "The mean of their ratings then has a dependability of %s.",
          "power", "The lower bound then passes the threshold with a probability of %s.");

  private PlanText() {}

  /** The whole plan. */
  public static String of(Plan plan) {
    Objects.requireNonNull(plan, "plan");
    if (plan instanceof Plan.Impossible impossible) {
      return "%s\n  %s\n".formatted(impossible.reason(), impossible.remedy());
    }
    Plan.Needed needed = (Plan.Needed) plan;
    StringBuilder out = new StringBuilder(answer(needed).formatted(needed.needed())).append('\n');
    needed
        .achieved()
        .forEach(
            (name, value) -> {
              String sentence = ACHIEVED.get(name);
              if (sentence != null) {
                out.append("  ").append(sentence.formatted(rounded(value))).append('\n');
              }
            });
    out.append("Taken for granted:\n");
    needed.assumptions().forEach(one -> out.append("  - ").append(one).append('\n'));
    return out.append("By: ").append(needed.method()).append(".\n").toString();
  }

  private static String answer(Plan.Needed plan) {
    boolean one = plan.needed() == 1;
    return switch (plan.unit()) {
      case SHARED_INTERACTIONS ->
          one
              ? "Let the reviewers rate 1 common interaction."
              : "Let the reviewers rate %s common interactions.";
      case REVIEWERS ->
          one
              ? "One reviewer an interaction is enough."
              : "Let %s reviewers rate each interaction.";
      case INTERACTIONS ->
          one ? "Review 1 interaction of the agent." : "Review %s interactions of the agent.";
    };
  }

  private static String rounded(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
