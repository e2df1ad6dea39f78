package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MovedScoreTest {
  private static final Scorecard CARD =
      JsonScorecards.read(
              "bonus.json",
              """
              {"id": "bonus", "version": "1.0.0", "title": "Bonus", "scoring": {"method": "points"},
               "sections": [{"id": "all", "title": "All", "questions": [
                 {"id": "greeting", "ask": "Greeted?", "type": "yes-no", "options": [
                   {"value": "yes", "score": 10}, {"value": "no", "score": 0}]},
                 {"id": "extra", "ask": "Went out of the way?", "type": "yes-no", "bonus": true,
                  "allowNotApplicable": true, "options": [
                   {"value": "yes", "score": 2}, {"value": "no", "score": 0}]}]}]}
              """
                  .getBytes(StandardCharsets.UTF_8))
          .orThrow();

  @Test
  void bonusQuestions_moveTheScoreToo() {
    SessionRatings session =
        SessionRatings.of(
            CARD,
            List.of(
                evaluation("call-1", "ana", "yes"),
                evaluation("call-1", "ben", "no"),
                evaluation("call-2", "ana", "no"),
                evaluation("call-2", "ben", "no"),
                evaluation("call-3", "ana", "yes"),
                evaluation("call-3", "ben", Answer.NOT_APPLICABLE)));

    Disagreement extra =
        session.disagreements().stream()
            .filter(one -> one.question().equals("extra"))
            .findFirst()
            .orElseThrow();
    // 2 of 10 points apart on the first of the two calls that both answered.
    assertThat(extra.moved()).isCloseTo(0.2 / 2, within(1e-12));
    assertThat(extra.interactions()).isEqualTo(2);
  }

  private static Evaluation evaluation(String call, String reviewer, String extra) {
    return Evaluation.of(
        call + reviewer,
        CARD.ref(),
        call,
        reviewer,
        Map.of("greeting", Answer.of("yes"), "extra", Answer.of(extra)));
  }
}
