package dev.evenhand.engine.explain;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the parts that two evaluations' difference is made of. Their {@link #moved} add up to the
 * difference of the scores, exactly.
 *
 * <p>Immutable.
 */
public sealed interface ScoreDifference {
  /** The id of the question, section or card. */
  String id();

  /** What reviewers see. */
  Text title();

  /** How much higher the second score is for this, as a ratio of the whole. */
  Fraction moved();

  /**
   * A question that was answered differently, or that weighs differently because others were.
   *
   * @param first the first evaluation's answer, or null
   * @param second the second's
   * @param moved the second's contribution less the first's; where points are deducted, the first's
   *     loss less the second's
   * @param alone what the first score would gain with the second's answer to this question and none
   *     other, auto-fails and all; empty if that can't be scored or nothing differs
   */
  record OfQuestion(
      String id,
      Text title,
      @Nullable Answer first,
      @Nullable Answer second,
      Fraction moved,
      Optional<Fraction> alone)
      implements ScoreDifference {
    public OfQuestion {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(moved, "moved");
      Objects.requireNonNull(alone, "alone");
    }

    /** Whether the reviewers gave the same answer, so that only its weight moved. */
    public boolean isAnsweredAlike() {
      return Objects.equals(first, second);
    }
  }

  /**
   * Rules of a section or of the card that changed its score beyond what its parts add up to:
   * auto-fails, limits, cap and floor. Without a rule in either, the weight of a section that
   * deducts points moved because others did not apply.
   *
   * @param first the rules that changed the node in the first evaluation
   * @param second those in the second
   * @param moved what they took or gave in the second less what they did in the first
   */
  record OfRules(
      String id, Text title, List<AppliedRule> first, List<AppliedRule> second, Fraction moved)
      implements ScoreDifference {
    public OfRules {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      first = Copies.list(first, "first");
      second = Copies.list(second, "second");
      Objects.requireNonNull(moved, "moved");
    }
  }
}
