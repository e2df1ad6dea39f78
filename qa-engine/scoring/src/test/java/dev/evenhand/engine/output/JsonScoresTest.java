package dev.evenhand.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.scoring.Aggregate;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonScoresTest {
  private static final Scorecard CARD =
      JsonScorecards.read(
              "c.json",
              """
              {"id": "c", "version": "1.0.0", "title": "C",
               "scoring": {"passMark": 80, "bands": [{"from": 0, "label": "Low"}]},
               "sections": [{"id": "s", "title": "S", "questions": [
                 {"id": "a", "ask": "A?", "type": "yes-no", "allowNotApplicable": true},
                 {"id": "b", "ask": "B?", "type": "yes-no", "allowNotApplicable": true}]}]}
              """
                  .getBytes(StandardCharsets.UTF_8))
          .orThrow();

  @Test
  void document_holdsScoresRejectedAndAggregate() {
    Problem problem =
        Problem.error("unanswered", Location.of("e.ndjson", 7), "/answers", "m", "r.");
    Score score = score("yes", "no");

    String json =
        JsonScores.write(
            List.of(score),
            List.of(new JsonScores.Rejected(7, List.of(problem))),
            Aggregate.of(Aggregation.MEAN, List.of(score)),
            false);

    assertThat(json)
        .isEqualTo(
            """
            {
              "format": "evenhand-scores/1",
              "scores": [ {
                "evaluation": "e-1",
                "scorecard": "c@1.0.0",
                "interaction": "i",
                "reviewer": "r",
                "ratio": 0.5,
                "percent": 50.00,
                "passMark": 80,
                "earned": 1.0,
                "possible": 2.0,
                "outcome": "FAILED",
                "band": "Low",
                "autoFailed": [ ],
                "sections": {
                  "s": {
                    "ratio": 0.5,
                    "outcome": "SCORED"
                  }
                }
              } ],
              "rejected": [ {
                "line": 7,
                "problems": [ {
                  "code": "unanswered",
                  "severity": "error",
                  "source": "e.ndjson",
                  "line": 7,
                  "path": "/answers",
                  "message": "m",
                  "remedy": "r."
                } ]
              } ],
              "aggregate": {
                "how": "mean",
                "ratio": 0.5,
                "counted": 1
              }
            }
            """);
  }

  @Test
  void undefinedScore_hasAReasonAndNoRatio() {
    assertThat(JsonScores.line(score("n/a", "n/a"), false))
        .contains("\"undefined\":\"NOTHING_APPLICABLE\"")
        .contains("\"outcome\":\"UNDEFINED\"")
        .doesNotContain("\"ratio\"");
  }

  @Test
  void explanation_hasEachNodeWithItsWeightsAndRules() {
    assertThat(JsonScores.line(score("n/a", "yes"), true))
        .contains(
            "{\"id\":\"a\",\"title\":\"A?\",\"answer\":\"n/a\",\"undefined\":\"NOTHING_APPLICABLE\","
                + "\"earned\":0.0,\"possible\":0.0,\"calculated\":0.0,\"effectiveWeight\":0.0,"
                + "\"contribution\":0.0,\"outcome\":\"UNDEFINED\","
                + "\"rules\":[{\"rule\":\"NOT_APPLICABLE_EXCLUDED\",\"source\":\"a\"}]}")
        .contains(
            "{\"id\":\"b\",\"title\":\"B?\",\"answer\":\"yes\",\"ratio\":1.0,\"earned\":1.0,"
                + "\"possible\":1.0,\"calculated\":1.0,\"effectiveWeight\":1.0,\"contribution\":1.0,"
                + "\"outcome\":\"SCORED\"}");
  }

  @Test
  void criticalErrors_andAccuracy_standByClass_bandsAtEachLevel() {
    Scorecard card =
        JsonScorecards.read(
                "c.json",
                """
                {"id": "c", "version": "1.0.0", "title": "C",
                 "scoring": {"noOpportunity": "excluded"},
                 "sections": [{"id": "s", "title": "S", "passMark": 40,
                  "bands": [{"from": 50, "label": "Fine"}], "questions": [
                   {"id": "a", "ask": "A?", "type": "yes-no", "critical": "compliance"},
                   {"id": "b", "ask": "B?", "type": "yes-no", "critical": true, "allowNotApplicable": true},
                   {"id": "d", "ask": "D?", "type": "yes-no"}]}]}
                """
                    .getBytes(StandardCharsets.UTF_8))
            .orThrow();
    Map<String, Answer> answers =
        Map.of("a", Answer.of("no"), "b", Answer.of("n/a"), "d", Answer.of("yes"));
    Score score =
        ScoringEngine.of(card).score(Evaluation.of("e-1", card.ref(), "i", "r", answers)).orThrow();

    assertThat(JsonScores.line(score, false))
        .endsWith(
            "\"sections\":{\"s\":{\"ratio\":0.5,\"outcome\":\"PASSED\",\"band\":\"Fine\"}},"
                + "\"criticalErrors\":{\"compliance\":1,\"critical\":0},"
                + "\"criticalOpportunities\":{\"compliance\":1,\"critical\":0},"
                + "\"criticalRatio\":0.0}");
    assertThat(
            JsonScores.write(
                List.of(score), List.of(), Aggregate.of(Aggregation.MEAN, List.of(score)), false))
        .endsWith(
            """
              "aggregate": {
                "how": "mean",
                "ratio": 0.5,
                "counted": 1,
                "accuracy": {
                  "compliance": {
                    "byUnit": 0.0,
                    "byOpportunity": 0.0,
                    "units": 1,
                    "clean": 0,
                    "errors": 1,
                    "opportunities": 1
                  },
                  "critical": {
                    "units": 0,
                    "clean": 0,
                    "excluded": 1,
                    "errors": 0,
                    "opportunities": 0
                  },
                  "nonCritical": {
                    "byUnit": 1.0,
                    "byOpportunity": 1.0,
                    "units": 1,
                    "clean": 1,
                    "errors": 0,
                    "opportunities": 1
                  }
                }
              }
            }
            """);
  }

  @Test
  void line_tellsWhenAndInWhichSession_andWhatWasSaidBeside() {
    Evaluation evaluation =
        new Evaluation(
            "e-1",
            CARD.ref(),
            new Interaction("i", "a-7", Map.of("team", "north")),
            Reviewer.of("r"),
            Instant.parse("2026-11-01T10:00:00Z"),
            "november",
            Map.of("a", Answer.of("yes"), "b", Answer.of("yes")),
            Map.of("b", "Twice."),
            Map.of());

    assertThat(JsonScores.line(ScoringEngine.of(CARD).score(evaluation).orThrow(), false))
        .isEqualTo(
            "{\"evaluation\":\"e-1\",\"scorecard\":\"c@1.0.0\",\"interaction\":\"i\",\"agent\":\"a-7\","
                + "\"reviewer\":\"r\",\"at\":\"2026-11-01T10:00:00Z\",\"session\":\"november\",\"ratio\":1.0,"
                + "\"percent\":100.00,\"passMark\":80,\"earned\":2.0,\"possible\":2.0,"
                + "\"outcome\":\"PASSED\",\"band\":\"Low\",\"autoFailed\":[],"
                + "\"sections\":{\"s\":{\"ratio\":1.0,\"outcome\":\"SCORED\"}},"
                + "\"comments\":{\"b\":\"Twice.\"}}");
  }

  private static Score score(String a, String b) {
    Evaluation evaluation =
        Evaluation.of("e-1", CARD.ref(), "i", "r", Map.of("a", Answer.of(a), "b", Answer.of(b)));
    return ScoringEngine.of(CARD).score(evaluation).orThrow();
  }
}
