package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Scorecard;
import java.util.List;

/**
 * Scores evaluations by one scorecard, exactly, by the rules of {@code docs/scoring.md}.
 *
 * <p>Made once for a card, it takes the card on trust: validate cards that come from people.
 * Immutable and safe for use by many threads. Scoring is linear in the number of questions.
 */
public final class ScoringEngine {
  private final Scorecard card;
  private final CompiledCard compiled;

  private ScoringEngine(Scorecard card) {
    this.card = card;
    this.compiled = CompiledCard.of(card);
  }

  /**
   * Prepares the card for scoring.
   *
   * @throws IllegalArgumentException if conditions of the card wait for each other
   */
  public static ScoringEngine of(Scorecard card) {
    return new ScoringEngine(card);
  }

  /** The card that scores. */
  public Scorecard scorecard() {
    return card;
  }

  /**
   * The card's tree when every question applies and earns all it can: each node's effective weight
   * is the share of the whole that the author gave it.
   */
  public SectionScore shares() {
    Tally.OfSection root = new Tallying(BestAnswers.of(compiled), Fails.NONE).root(compiled.root());
    return Shares.root(root);
  }

  /**
   * The score of an evaluation, or every reason why it can't be scored: another card or version,
   * unknown questions, answers that a question doesn't allow or that the card gives otherwise,
   * answers to hidden questions, questions left open where the card rejects that, missing comments
   * and causes, and causes that the card doesn't know.
   */
  public Checked<Score> score(Evaluation evaluation) {
    return score(EvaluationCheck.of(compiled, evaluation), evaluation);
  }

  /** The score of answers that nobody comments on: no comment or cause is missed. */
  Checked<Score> scoreAnswers(Evaluation evaluation) {
    return score(EvaluationCheck.ofAnswers(compiled, evaluation), evaluation);
  }

  private Checked<Score> score(EvaluationCheck check, Evaluation evaluation) {
    List<Problem> problems = check.problems();
    return problems.isEmpty()
        ? Checked.of(Conclusion.score(compiled, evaluation, check.known()))
        : Checked.failed(problems);
  }
}
