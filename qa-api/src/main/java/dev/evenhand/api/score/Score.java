package dev.evenhand.api.score;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The score of one evaluation. The tree <em>is</em> the score: {@link #ratio} is that of its root,
 * so a number and its reason can't disagree.
 *
 * @param evaluation what was scored
 * @param card the root of the tree
 * @param passMark the ratio to reach, or null
 * @param band the label of the band the ratio falls into, or null
 * @param autoFailed the ids of the questions and sections that failed the card, in display order
 */
public record Score(
    Evaluation evaluation,
    SectionScore card,
    @Nullable BigDecimal passMark,
    @Nullable Text band,
    List<String> autoFailed) {
  public Score {
    Objects.requireNonNull(evaluation, "evaluation");
    Objects.requireNonNull(card, "card");
    autoFailed = List.copyOf(autoFailed);
  }

  /** Earned over possible, exactly; empty if nothing was applicable. In [0, 1]. */
  public Optional<Fraction> ratio() {
    return card.ratio();
  }

  /** The ratio as shown: a percent, rounded half up to two decimals; empty if undefined. */
  public Optional<BigDecimal> percent() {
    return ratio().map(Fraction::toPercent);
  }

  /** What the score comes to. */
  public Outcome outcome() {
    return card.outcome();
  }

  /** Every question of the card, in display order. */
  public List<QuestionScore> questions() {
    List<QuestionScore> found = new ArrayList<>();
    collect(card, found);
    return found;
  }

  /** Why points were lost: the questions that lost some, the costliest first. */
  public List<QuestionScore> reasons() {
    return questions().stream()
        .filter(question -> question.lost().signum() > 0)
        .sorted(Comparator.comparing(QuestionScore::lost).reversed())
        .toList();
  }

  private static void collect(SectionScore section, List<QuestionScore> found) {
    for (ScoreNode part : section.parts()) {
      if (part instanceof QuestionScore question) {
        found.add(question);
      } else if (part instanceof SectionScore inner) {
        collect(inner, found);
      }
    }
  }
}
