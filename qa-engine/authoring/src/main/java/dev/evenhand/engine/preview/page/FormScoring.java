package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.evaluation.Answers;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.scoring.DraftScoring;
import dev.evenhand.engine.scoring.ScoringEngine;

/**
 * All that scores the form of a card.
 *
 * @param answers reads what is entered
 * @param drafts scores what is not finished
 * @param engine scores what is
 * @param explainer explains the scores of drafts
 */
public record FormScoring(
    Scorecard card,
    Answers answers,
    DraftScoring drafts,
    ScoringEngine engine,
    ScoreExplainer explainer) {
  /** So that a form of hundreds of questions answers while somebody types. */
  private static final int BUDGET = 2_000;

  /** By the rules of {@code card}. */
  public static FormScoring of(Scorecard card) {
    DraftScoring drafts = DraftScoring.of(card);
    return new FormScoring(
        card,
        Answers.of(card),
        drafts,
        ScoringEngine.of(card),
        ScoreExplainer.of(drafts.scorecard()).withBudget(BUDGET));
  }
}
