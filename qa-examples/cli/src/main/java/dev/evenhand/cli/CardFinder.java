package dev.evenhand.cli;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.evaluation.Answers;
import dev.evenhand.engine.evaluation.ScoredEvaluation;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scores each evaluation by the card it names, or all by one given card. */
final class CardFinder {
  private final CatalogOptions catalog;
  private final @Nullable ScoringEngine only;
  private final Map<ScorecardRef, Checked<ScoringEngine>> engines = new HashMap<>();
  private final Map<ScorecardRef, ScoreExplainer> explainers = new HashMap<>();
  private final Map<ScorecardRef, Answers> answers = new HashMap<>();

  CardFinder(CatalogOptions catalog, @Nullable String name) throws IOException {
    this.catalog = catalog;
    this.only = name == null ? null : ScoringEngine.of(catalog.card(name).orThrow());
  }

  /** What explains a score that was made here. */
  Explanation explain(Score score) {
    ScorecardRef ref = score.evaluation().scorecard();
    return explainers
        .computeIfAbsent(ref, known -> ScoreExplainer.of(engineOf(known).scorecard()))
        .explain(score);
  }

  private ScoringEngine engineOf(ScorecardRef ref) {
    Checked<ScoringEngine> engine = engines.get(ref);
    return only != null ? only : Objects.requireNonNull(engine, "engine").orThrow();
  }

  /** The one card that scores all; null where each evaluation names its own. */
  @Nullable Scorecard onlyCard() {
    return only == null ? null : only.scorecard();
  }

  Checked<ScoredEvaluation> score(Evaluation evaluation) {
    if (only != null) {
      return score(evaluation, only);
    }
    return engines
        .computeIfAbsent(
            evaluation.scorecard(), ref -> catalog.card(ref.toString()).map(ScoringEngine::of))
        .flatMap(engine -> score(evaluation, engine));
  }

  private Checked<ScoredEvaluation> score(Evaluation evaluation, ScoringEngine engine) {
    return answers
        .computeIfAbsent(engine.scorecard().ref(), ref -> Answers.of(engine.scorecard()))
        .score(evaluation, engine);
  }
}
