package dev.evenhand.quickstart.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.explain.AnswerChange;
import dev.evenhand.engine.explain.Counterfactual;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.method.ScoringMethodContract;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.text.ScoreText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MedianMethodTest {
  private static final String CARD =
      """
      {"id": "tone", "version": "1.0.0", "title": "Tone",
       "scoring": {"method": "median", "passMark": 80},
       "sections": [{"id": "all", "title": "All", "method": "weighted", "weight": 1, "questions": [
         {"id": "a", "ask": "Was the greeting friendly?", "type": "yes-no"}]},
        {"id": "more", "title": "More", "method": "median", "weight": 1, "questions": [
         {"id": "b", "ask": "Was the name used?", "type": "yes-no"},
         {"id": "c", "ask": "Was the case summed up?", "type": "yes-no"},
         {"id": "d", "ask": "Was the close friendly?", "type": "yes-no"}]}]}
      """;

  @Test
  void method_keepsItsPromises() {
    assertThat(ScoringMethodContract.broken(new MedianMethod())).isEmpty();
  }

  @Test
  void cardThatCallsIt_isReadScoredAndExplained() {
    Scorecard card =
        JsonScorecards.read("tone.json", CARD.getBytes(StandardCharsets.UTF_8)).orThrow();
    ScoringEngine engine = ScoringEngine.of(card);
    Score score = engine.score(evaluation(card, "no", "yes", "yes", "no")).orThrow();

    assertThat(score.percent()).hasToString("Optional[0.00]");
    assertThat(ScoreText.explain(score)).contains("the median of its parts");
    Explanation explained = ScoreExplainer.of(card).explain(score);
    assertThat(explained.toPass())
        .isInstanceOfSatisfying(
            Counterfactual.Changes.class,
            changes ->
                assertThat(changes.changes())
                    .extracting(AnswerChange::question)
                    .containsExactly("a"));
    assertThat(engine.score(evaluation(card, "yes", "yes", "yes", "no")).orThrow().percent())
        .hasToString("Optional[100.00]");
    assertThat(JsonScorecards.write(card)).contains("\"method\": \"median\"");
  }

  private static Evaluation evaluation(Scorecard card, String a, String b, String c, String d) {
    return Evaluation.of(
        "e-1",
        card.ref(),
        "call-1",
        "r-1",
        Map.of("a", Answer.of(a), "b", Answer.of(b), "c", Answer.of(c), "d", Answer.of(d)));
  }
}
