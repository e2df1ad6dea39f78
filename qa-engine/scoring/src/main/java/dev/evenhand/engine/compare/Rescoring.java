package dev.evenhand.engine.compare;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.Aggregate;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What another card makes of evaluations: their scores by the card they were made with, beside
 * those that the same answers get by the other. A question of what if, not a score: an evaluation
 * has one score, by its own card.
 *
 * <p>Answers are matched by the ids of questions and values of options, never by guessed renames.
 * What does not fit is told with every reason.
 *
 * @param scores evaluations that both cards can score, in the order given
 * @param notRescored the others, in the order given
 */
public record Rescoring(List<RescoredEvaluation> scores, List<NotRescored> notRescored) {
  /** Farther than any ratio moves. */
  private static final Fraction FAR = Fraction.of(Long.MAX_VALUE, 1);

  /**
   * How many evaluations went from one outcome to another.
   *
   * @param before by their own card
   * @param after by the other
   * @param evaluations how many
   */
  public record OutcomeMove(Outcome before, Outcome after, int evaluations) {}

  public Rescoring {
    scores = Copies.list(scores, "scores");
    notRescored = Copies.list(notRescored, "notRescored");
  }

  /** Scores evaluations made with {@code before} by both cards, which are taken on trust. */
  public static Rescoring of(Scorecard before, Scorecard after, List<Evaluation> evaluations) {
    ScoringEngine own = ScoringEngine.of(before);
    ScoringEngine other = ScoringEngine.of(after);
    List<RescoredEvaluation> scores = new ArrayList<>();
    List<NotRescored> rest = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      Checked<Score> was = own.score(evaluation);
      Checked<Score> is = other.score(under(after, evaluation));
      if (was.value().isEmpty()) {
        rest.add(new NotRescored(evaluation.id(), NotRescored.By.BEFORE, was.problems()));
      } else if (is.value().isEmpty()) {
        rest.add(new NotRescored(evaluation.id(), NotRescored.By.AFTER, is.problems()));
      } else {
        scores.add(new RescoredEvaluation(was.value().get(), is.value().get()));
      }
    }
    return new Rescoring(scores, rest);
  }

  private static Evaluation under(Scorecard card, Evaluation evaluation) {
    return new Evaluation(
        evaluation.id(),
        card.ref(),
        evaluation.interaction(),
        evaluation.reviewer(),
        evaluation.at(),
        evaluation.session(),
        evaluation.answers(),
        evaluation.comments(),
        evaluation.causes());
  }

  /** Those whose ratio, outcome or band differ, the most moved first, of equals in order. */
  public List<RescoredEvaluation> changed() {
    return scores.stream()
        .filter(RescoredEvaluation::isChanged)
        .sorted(Comparator.comparing(Rescoring::distance).reversed())
        .toList();
  }

  /** A score that became or ceased to be undefined has moved most of all. */
  private static Fraction distance(RescoredEvaluation score) {
    return score
        .moved()
        .map(moved -> moved.max(Fraction.ZERO.minus(moved)))
        .orElse(score.before().ratio().equals(score.after().ratio()) ? Fraction.ZERO : FAR);
  }

  /** From which outcome to which, changed ones only, in the order of the outcomes. */
  public List<OutcomeMove> outcomeMoves() {
    Map<Outcome, Map<Outcome, Integer>> counts = new TreeMap<>();
    for (RescoredEvaluation score : scores) {
      if (score.before().outcome() != score.after().outcome()) {
        counts
            .computeIfAbsent(score.before().outcome(), outcome -> new TreeMap<>())
            .merge(score.after().outcome(), 1, Integer::sum);
      }
    }
    List<OutcomeMove> moves = new ArrayList<>();
    counts.forEach(
        (was, byAfter) ->
            byAfter.forEach((is, count) -> moves.add(new OutcomeMove(was, is, count))));
    return moves;
  }

  /** The mean of the evaluations' own scores, of those that both cards can score. */
  public Aggregate meanBefore() {
    return Aggregate.of(Aggregation.MEAN, scores.stream().map(RescoredEvaluation::before).toList());
  }

  /** The mean of the same evaluations' scores by the other card. */
  public Aggregate meanAfter() {
    return Aggregate.of(Aggregation.MEAN, scores.stream().map(RescoredEvaluation::after).toList());
  }
}
