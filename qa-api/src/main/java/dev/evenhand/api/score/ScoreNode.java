package dev.evenhand.api.score;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One node of a score: what it earned of what was possible, and the rules that changed it.
 *
 * <p>Earned and possible are in the node's own measure: points of a question, weights of a weighted
 * section. What nodes add to the whole is comparable through {@link #effectiveWeight}.
 */
public sealed interface ScoreNode {
  /** The id of the card, section or question. */
  String id();

  /** What reviewers see. */
  Text title();

  /** What the node earned, after all rules. */
  Fraction earned();

  /** What it could have earned; 0 if nothing was applicable. */
  Fraction possible();

  /**
   * What it earned by its answers alone, before minimum, maximum, set, auto-fail, cap and floor of
   * it and of all below it.
   */
  Fraction calculated();

  /** The weight the author declared, or null. */
  @Nullable BigDecimal declaredWeight();

  /**
   * The share of the whole score that this node decides, in [0, 1], after what was not applicable
   * has left its weight to others. 0 for what does not count.
   */
  Fraction effectiveWeight();

  /**
   * {@code PASSED} or {@code FAILED} by the node's own pass mark; {@code FAILED} if an auto-fail
   * rule failed it; else {@code SCORED}, or {@code UNDEFINED} without a ratio. {@code AUTO_FAILED}
   * is for the card alone.
   */
  Outcome outcome();

  /** The label of the node's own band that its ratio falls into, or null. */
  @Nullable Text band();

  /** The policies that changed this node, in the order in which they did. */
  List<AppliedRule> rules();

  /** Earned over possible; empty if nothing was applicable. */
  default Optional<Fraction> ratio() {
    return possible().signum() > 0 ? Optional.of(earned().dividedBy(possible())) : Optional.empty();
  }

  /**
   * What the node adds to the ratio of the whole: effective weight times ratio, for what has one;
   * what bonus and penalties add beyond that; 0 if undefined.
   */
  Fraction contribution();

  /**
   * What the node keeps from the ratio of the whole: its effective weight less its contribution.
   */
  default Fraction lost() {
    return effectiveWeight().minus(contribution());
  }

  /**
   * What one answer earned.
   *
   * @param answer null if the question was not answered
   */
  record QuestionScore(
      String id,
      Text title,
      @Nullable Answer answer,
      Fraction earned,
      Fraction possible,
      Fraction calculated,
      @Nullable BigDecimal declaredWeight,
      Fraction effectiveWeight,
      Fraction contribution,
      Outcome outcome,
      @Nullable Text band,
      List<AppliedRule> rules)
      implements ScoreNode {
    public QuestionScore {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(earned, "earned");
      Objects.requireNonNull(possible, "possible");
      Objects.requireNonNull(calculated, "calculated");
      Objects.requireNonNull(effectiveWeight, "effectiveWeight");
      Objects.requireNonNull(contribution, "contribution");
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(id, "id");
      rules = Copies.list(rules, "rules");
    }
  }

  /**
   * What the parts of a section, or of the whole card, came to.
   *
   * @param method how the parts were put together
   * @param parts in display order: questions, then sections
   */
  record SectionScore(
      String id,
      Text title,
      Method method,
      Fraction earned,
      Fraction possible,
      Fraction calculated,
      @Nullable BigDecimal declaredWeight,
      Fraction effectiveWeight,
      Fraction contribution,
      Outcome outcome,
      @Nullable Text band,
      List<AppliedRule> rules,
      List<ScoreNode> parts)
      implements ScoreNode {
    public SectionScore {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(earned, "earned");
      Objects.requireNonNull(possible, "possible");
      Objects.requireNonNull(calculated, "calculated");
      Objects.requireNonNull(effectiveWeight, "effectiveWeight");
      Objects.requireNonNull(contribution, "contribution");
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(id, "id");
      rules = Copies.list(rules, "rules");
      parts = Copies.list(parts, "parts");
    }
  }
}
