package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Severity on a question of so many seconds is told in seconds. */
class UnitsTest {
  private static final String CARD =
      """
      {"id": "phone", "version": "1.0.0", "title": "Phone",
       "sections": [{"id": "talk", "title": "The talk", "questions": [
         {"id": "silence", "ask": "Longest silence?", "type": "number", "unit": "s",
          "ranges": [{"id": "short", "to": 20, "score": 2}, {"id": "long", "score": 0}]}]}]}
      """;

  /**
   * One of three measures 3 s more, so that she is 2 s above the mean, and each other 1 s below.
   */
  @Test
  void severity_onAQuestionOfSeconds_isToldInSeconds() {
    Scorecard card =
        JsonScorecards.read("phone.json", CARD.getBytes(StandardCharsets.UTF_8)).orThrow();
    Random random = new Random(5);
    List<Evaluation> evaluations = new ArrayList<>();
    for (int call = 1; call <= 40; call++) {
      int silence = 5 + random.nextInt(30);
      for (String reviewer : List.of("ana", "ben", "cleo")) {
        int more = reviewer.equals("cleo") ? 3 : 0;
        evaluations.add(
            Evaluation.of(
                "e-" + call + reviewer,
                card.ref(),
                "call-" + call,
                reviewer,
                Map.of("silence", Answer.of(silence + more + random.nextInt(2)))));
      }
    }

    CriterionReport silence =
        CalibrationAnalyzer.ofDefaults()
            .analyze(SessionRatings.of(card, evaluations))
            .criterion("silence")
            .orElseThrow();

    double severity = silence.severity().of("cleo").orElseThrow().orElseThrow();
    assertThat(severity).isCloseTo(-2, within(0.2));
    assertThat(Units.amount(-2.1, silence, false).text()).isEqualTo("2.1 seconds");
    assertThat(Units.scale(silence)).isEqualTo("seconds");
    assertThat(Units.ofAll(silence).text()).isEmpty();
  }
}
