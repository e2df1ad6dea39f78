package dev.evenhand.engine.explain;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.AnswerTrials;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Explains scores of one card by scoring the same evaluation under other rules and with other
 * answers. Every number comes from the engine that makes the scores, so an explanation can't
 * disagree with them.
 *
 * <p>Costs a score for each other answer and at most the budget of scores for the way to pass;
 * where no budget is needed, as for most cards, some ten scores a question. Of a card of hundreds
 * of questions both are bounded, so that an explanation takes a second or two: answers not tried
 * are counted in {@link Leverage#untried}, and {@link Counterfactual} says what is not proven.
 * Immutable; safe for threads.
 */
public final class ScoreExplainer {
  /** How many sets of answers are scored at most to prove that a set of changes is smallest. */
  public static final int DEFAULT_BUDGET = 10_000;

  private final Scorecard card;
  private final ScoringEngine engine;
  private final References references;
  private final @Nullable SearchBounds rules;
  private final int budget;
  private final boolean applicabilityMayChange;

  private ScoreExplainer(
      Scorecard card,
      ScoringEngine engine,
      References references,
      @Nullable SearchBounds rules,
      int budget,
      boolean applicabilityMayChange) {
    this.card = card;
    this.engine = engine;
    this.references = references;
    this.rules = rules;
    this.budget = budget;
    this.applicabilityMayChange = applicabilityMayChange;
  }

  /** Prepares a card, which is taken on trust: validate cards that come from people. */
  public static ScoreExplainer of(Scorecard card) {
    Objects.requireNonNull(card, "card");
    return new ScoreExplainer(
        card,
        ScoringEngine.of(card),
        References.of(card),
        card.scoring().passMark() == null ? null : SearchBounds.of(card),
        DEFAULT_BUDGET,
        false);
  }

  /**
   * The same with another budget.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public ScoreExplainer withBudget(int scores) {
    if (scores < 1) {
      throw new IllegalArgumentException(
          "A budget of %s scores. Maybe use the default of %s.".formatted(scores, DEFAULT_BUDGET));
    }
    return new ScoreExplainer(card, engine, references, rules, scores, applicabilityMayChange);
  }

  /**
   * The same, where the way to pass may make questions "not applicable" that allow it, and ask
   * those that were. By default what applied stays applicable: nobody can work towards a question
   * that does not arise.
   */
  public ScoreExplainer withApplicabilityChanges(boolean allowed) {
    return new ScoreExplainer(card, engine, references, rules, budget, allowed);
  }

  /** The score of an evaluation and the explanation of it, or why it can't be scored. */
  public Checked<Explanation> explain(Evaluation evaluation) {
    return engine.score(evaluation).map(this::explain);
  }

  /**
   * The explanation of a score.
   *
   * @throws IllegalArgumentException if the score is by another card
   */
  public Explanation explain(Score score) {
    if (!score.evaluation().scorecard().equals(card.ref())) {
      throw new IllegalArgumentException(
          "A score by %s can't be explained by %s. Maybe keep an explainer for each card."
              .formatted(score.evaluation().scorecard(), card.ref()));
    }
    AnswerTrials trials = engine.trials(score.evaluation());
    AutoFailEffects autoFails = AutoFailEffects.of(card, score, trials);
    return new Explanation(
        score,
        autoFails.effects(),
        autoFails.others(),
        autoFails.effects().isEmpty()
            ? Hypothetical.of(score)
            : Hypothetical.of(trials.withoutAll()),
        leverages(score, trials),
        toPass(score, trials));
  }

  private Counterfactual toPass(Score score, AnswerTrials answers) {
    SearchBounds known = rules;
    if (known == null) {
      return new Counterfactual.NoPassMark();
    }
    if (score.outcome() == Outcome.PASSED) {
      return new Counterfactual.Passes();
    }
    SearchSpace space = SearchSpace.of(card, references, score, applicabilityMayChange);
    int most = Work.search(card);
    Trials trials = Trials.of(answers);
    Trials sums = trials.by(known.sums().trials(score.evaluation()));
    return new PassSearch(known, space, trials, sums, Math.min(budget, most), most).run();
  }

  private List<Leverage> leverages(Score score, AnswerTrials answers) {
    return new Leverages(card, new Choices(references), Trials.of(answers), score).all();
  }
}
