package dev.evenhand.quickstart;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.text.ScoreText;
import java.nio.file.Path;
import java.util.Map;

/** Reads a scorecard, scores one call and says why. */
public final class ScoreOneCall {
  private ScoreOneCall() {}

  /**
   * Prints the score and its explanation.
   *
   * @param args the scorecard file
   */
  public static void main(String[] args) {
    Scorecard card = JsonScorecards.read(Path.of(args[0])).orThrow();
    ScoringEngine engine = ScoringEngine.of(card);
    Map<String, Answer> answers =
        Map.of(
            "greeting", Answer.of("yes"),
            "recap", Answer.of("n/a"),
            "tone", Answer.of("fair"),
            "solved", Answer.of("yes"));
    Evaluation call = Evaluation.of("e-1", card.ref(), "call-881", "ana", answers);
    Score score = engine.score(call).orThrow();
    System.out.print(ScoreText.explain(score));
  }
}
