package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitOutcomesTest {
  private static final String BANDS =
      """
      "bands": [{"from": 50, "label": "fine"}, {"from": 0, "label": "weak"}]""";

  @Test
  void interactions_thatPassWithOneAndFailWithAnother_areCounted_andPairs() {
    OutcomeAgreement outcomes =
        outcomes(
            "\"passMark\": 60",
            "call-1 ana 100",
            "call-1 ben 100",
            "call-1 cleo 50",
            "call-2 ana 50",
            "call-2 ben 0",
            "call-3 ana 100");

    assertThat(outcomes.passing()).isEqualTo(new OutcomeAgreement.Split(2, 1, 4, 2));
    assertThat(outcomes.passing().differingShare()).isEqualTo(0.5);
    assertThat(outcomes.bands()).isNull();
    assertThat(outcomes.told()).contains(outcomes.passing());
    assertThat(outcomes.ofPassing()).isTrue();
  }

  @Test
  void bands_areTold_whereThereIsNoPassMark() {
    OutcomeAgreement outcomes =
        outcomes(BANDS, "call-1 ana 100", "call-1 ben 0", "call-2 ana 100", "call-2 ben 50");

    assertThat(outcomes.passing()).isNull();
    assertThat(outcomes.told()).contains(new OutcomeAgreement.Split(2, 1, 2, 1));
    assertThat(outcomes.ofPassing()).isFalse();
  }

  @Test
  void withoutMarkOrBands_orReviewedOnce_nothingIsTold() {
    assertThat(outcomes("", "call-1 ana 100", "call-1 ben 0").told()).isEmpty();
    assertThat(outcomes("\"passMark\": 60", "call-1 ana 100", "call-2 ben 0").told()).isEmpty();
  }

  /** Of evaluations such as "call-1 ana 50". */
  private static OutcomeAgreement outcomes(String scoring, String... evaluations) {
    Scorecard card = card(scoring);
    return SessionRatings.of(
            card,
            List.of(evaluations).stream().map(one -> evaluation(one.split(" ", -1), card)).toList())
        .outcomes();
  }

  private static Evaluation evaluation(String[] parts, Scorecard card) {
    return Evaluation.of(
        parts[0] + parts[1], card.ref(), parts[0], parts[1], Map.of("tone", Answer.of(parts[2])));
  }

  private static Scorecard card(String scoring) {
    String json =
        """
        {"id": "c", "version": "1.0.0", "title": "C", "scoring": {%s},
         "sections": [{"id": "all", "title": "All", "questions": [
           {"id": "tone", "ask": "Tone?", "type": "rating", "weight": 1, "options": [
             {"value": "0", "score": 0}, {"value": "50", "score": 50}, {"value": "100", "score": 100}]}]}]}
        """
            .formatted(scoring);
    return JsonScorecards.read("c.json", json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
