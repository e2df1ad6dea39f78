package dev.evenhand.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import dev.evenhand.engine.scoring.Accuracy;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTextTest {
  private static final String CARD =
      """
      {"id": "phone", "version": "1.0.0", "title": "Phone",
       "scoring": {"passMark": 80, "roundBeforeCompare": {"digits": 0}, "shown": {"digits": 1, "mode": "down"}},
       "sections": [
        {"id": "opening", "title": "Opening", "weight": 10, "minimum": {"percent": 20},
         "maximum": {"points": 2}, "passMark": 50, "bands": [{"from": 0, "label": "Fine"}],
         "set": [{"to": {"percent": 50}, "when": {"question": "greeting", "is": "no"}}],
         "questions": [
          {"id": "greeting", "ask": "Greeted?", "type": "yes-no", "weight": 1, "critical": "customer"},
          {"id": "verified", "ask": "Verified?", "type": "yes-no", "weight": 2, "critical": "compliance",
           "autoFail": [{"on": ["no"]}]}]},
        {"id": "errors", "title": "Errors", "weight": 10, "method": "deductions", "start": 20,
         "shownWhen": {"metadata": "channel", "is": "phone"}, "questions": [
          {"id": "wrong", "ask": "Wrong facts?", "type": "choice",
           "options": [{"value": "no", "score": 0}, {"value": "some", "score": -5}]}]},
        {"id": "end", "title": "End", "weight": 60, "questions": [
          {"id": "escalated", "ask": "Escalated?", "type": "yes-no", "excluded": true},
          {"id": "handover", "ask": "Warm handover?", "type": "yes-no", "weight": 2,
           "shownWhen": {"question": "escalated", "is": ["yes"]}},
          {"id": "speed", "ask": "Handle time", "type": "number", "weight": 1,
           "answeredBy": {"metadata": "seconds"}, "ranges": [
            {"id": "fast", "to": 600, "score": 100}, {"id": "slow", "score": 0}]}]}]}
      """;

  @Test
  void explain_failedCard_tellsEachRuleInWords() {
    Score score =
        score(
            "\"greeting\":\"yes\",\"verified\":\"no\",\"wrong\":\"some\",\"escalated\":\"no\"",
            "\"seconds\":300,\"channel\":\"phone\"");

    assertThat(ScoreText.explain(score))
        .isEqualTo(
            """
            phone@1.0.0, evaluation e-1: interaction c-1, reviewer ana
            0.0 %  AUTO_FAILED  (pass mark 80 %, compared as 0 %)
            auto-fail by 'verified': counts as 0
            without the auto-fail it would be 88.5 %
            critical questions: 33.33 %; errors: customer critical 0 of 1, compliance critical 1 of 1

            Opening                  4.17  of  12.50  weight 10  FAILED; Fine
              Greeted?        yes    4.17  of   4.17  weight 1
              Verified?       no     0.00  of   8.33  weight 2
            Errors                   9.38  of  12.50  weight 10  deducted from 20
              Wrong facts?    some  -3.13
            End                     75.00  of  75.00  weight 60
              Escalated?      no                                 shown, never scored
              Warm handover?  -                       weight 2   hidden
              Handle time     300   75.00  of  75.00  weight 1   answered by the card

            Most points lost: verified (8.33), wrong (3.13)
            """);
  }

  @Test
  void explain_limitsAndHiddenSections() {
    Score score =
        score(
            "\"greeting\":\"no\",\"verified\":\"yes\",\"escalated\":\"yes\",\"handover\":\"no\"",
            "\"seconds\":300");

    assertThat(ScoreText.explain(score))
        .contains(
            """
            35.7 %  FAILED  (pass mark 80 %, compared as 36 %)
            """,
            """
            Opening                 7.14  of  14.29  weight 10  PASSED; Fine; set by a condition
            """,
            """
            Errors                                   weight 10  hidden
              Wrong facts?    -                                 hidden with 'errors'
            """);
  }

  @Test
  void accuracy_aLineForEachClass() {
    Score score =
        score(
            "\"greeting\":\"no\",\"verified\":\"yes\",\"escalated\":\"yes\",\"handover\":\"no\"",
            "\"seconds\":300");

    assertThat(ScoreText.accuracy(Accuracy.of(List.of(score))))
        .isEqualTo(
            """
            accuracy, customer critical: 0.00 % of evaluations, 0.00 % of opportunities
            accuracy, compliance critical: 100.00 % of evaluations, 100.00 % of opportunities
            accuracy, not critical: 0.00 % of evaluations, 50.00 % of opportunities
            """);
  }

  private static Score score(String answers, String metadata) {
    Scorecard card =
        JsonScorecards.read("phone.json", CARD.getBytes(StandardCharsets.UTF_8)).orThrow();
    String line =
        """
        {"id":"e-1","scorecard":"phone@1.0.0","interaction":"c-1","reviewer":"ana","answers":{%s},"metadata":{%s}}
        """
            .formatted(answers, metadata);
    List<Evaluation> read = new ArrayList<>();
    JsonEvaluations.read(
        "e.ndjson",
        new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
        found -> read.add(found.evaluation().orThrow()));
    return ScoringEngine.of(card).score(read.get(0)).orThrow();
  }
}
