package dev.evenhand.engine.compare;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.Aggregate;
import java.util.List;
import java.util.Objects;

/**
 * What another card makes of evaluations: their scores by the card they were made with, beside
 * those that the same answers get by the other. A question of what if, not a score: an evaluation
 * has one score, by its own card.
 *
 * <p>Answers are matched by the ids of questions and values of options, never by guessed renames.
 * What does not fit is told with every reason. Of many evaluations the first {@value #MOST} of each
 * kind are listed, and all are counted.
 *
 * @param scored how many both cards can score
 * @param meanBefore the mean of their own scores
 * @param meanAfter the mean of the same evaluations' scores by the other card
 * @param outcomeMoves from which outcome to which, changed ones only, in the order of the outcomes
 * @param changed of how many ratio, outcome or band differ
 * @param mostMoved those of them that moved most, the most moved first, of equals in order
 * @param notScored how many not both cards can score
 * @param notRescored the first of those
 * @param reasons why, each once, in the order in which they were found
 */
public record Rescoring(
    long scored,
    Aggregate meanBefore,
    Aggregate meanAfter,
    List<OutcomeMove> outcomeMoves,
    long changed,
    List<RescoredEvaluation> mostMoved,
    long notScored,
    List<NotRescored> notRescored,
    List<Reason> reasons) {
  /** How many of each kind are listed. */
  public static final int MOST = 1000;

  /**
   * How many evaluations went from one outcome to another.
   *
   * @param before by their own card
   * @param after by the other
   * @param evaluations how many
   */
  public record OutcomeMove(Outcome before, Outcome after, int evaluations) {
    public OutcomeMove {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }

  /**
   * Why evaluations were not scored by both cards.
   *
   * @param by which card could not score them
   * @param first the problem of the first of them
   * @param problems how many such problems there are
   */
  public record Reason(NotRescored.By by, Problem first, long problems) {
    public Reason {
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(first, "first");
    }
  }

  public Rescoring {
    Objects.requireNonNull(meanBefore, "meanBefore");
    Objects.requireNonNull(meanAfter, "meanAfter");
    outcomeMoves = Copies.list(outcomeMoves, "outcomeMoves");
    mostMoved = Copies.list(mostMoved, "mostMoved");
    notRescored = Copies.list(notRescored, "notRescored");
    reasons = Copies.list(reasons, "reasons");
  }

  /** Scores evaluations made with {@code before} by both cards, which are taken on trust. */
  public static Rescoring of(Scorecard before, Scorecard after, List<Evaluation> evaluations) {
    Objects.requireNonNull(evaluations, "evaluations");
    RescoringBuilder builder = builder(before, after);
    evaluations.forEach(builder::add);
    return builder.build();
  }

  /** Takes evaluations made with {@code before}, however many; the cards are taken on trust. */
  public static RescoringBuilder builder(Scorecard before, Scorecard after) {
    return new RescoringBuilder(
        Objects.requireNonNull(before, "before"), Objects.requireNonNull(after, "after"));
  }
}
