package dev.evenhand.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.explain.ExplainedCards;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.scoring.Aggregate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonExplanationsTest {
  @Test
  void whatIf_standsBesideTheTree() {
    String json =
        JsonExplanations.write(
            explain(ExplainedCards.CALL, "greeting=yes", "verified=no", "tone=good", "solved=yes"));

    assertThat(json)
        .startsWith("{\n  \"format\": \"evenhand-explanation/1\",\n  \"evaluation\": \"e-1\",");
    assertThat(json.substring(json.indexOf("  \"whatIf\"")))
        .isEqualTo(
            """
              "whatIf": {
                "reasons": [ {
                  "question": "verified",
                  "title": "Verified?",
                  "lost": 0.15
                } ],
                "autoFails": [ {
                  "source": "verified",
                  "index": 0,
                  "rule": "on no fails the scorecard",
                  "without": {
                    "ratio": 0.85,
                    "outcome": "PASSED"
                  }
                } ],
                "withoutAutoFails": {
                  "ratio": 0.85,
                  "outcome": "PASSED"
                },
                "toPass": {
                  "found": "changes",
                  "changes": [ {
                    "question": "verified",
                    "title": "Verified?",
                    "from": "no",
                    "to": "yes"
                  } ],
                  "fallingAway": [ ],
                  "result": {
                    "ratio": 1.0,
                    "outcome": "PASSED"
                  },
                  "proof": "chosen",
                  "search": {
                    "scored": 10,
                    "budget": 10000,
                    "ruledOut": 0
                  }
                },
                "otherAnswers": [ {
                  "question": "greeting",
                  "answer": "yes",
                  "steps": [ {
                    "answer": "no",
                    "moved": 0.0,
                    "movedWithoutAutoFails": -0.05,
                    "ratio": 0.0,
                    "outcome": "AUTO_FAILED"
                  } ]
                }, {
                  "question": "verified",
                  "answer": "no",
                  "best": "yes",
                  "steps": [ {
                    "answer": "yes",
                    "moved": 1.0,
                    "movedWithoutAutoFails": 0.15,
                    "ratio": 1.0,
                    "outcome": "PASSED"
                  } ]
                }, {
                  "question": "tone",
                  "answer": "good",
                  "steps": [ {
                    "answer": "poor",
                    "moved": 0.0,
                    "movedWithoutAutoFails": -0.4,
                    "ratio": 0.0,
                    "outcome": "AUTO_FAILED"
                  }, {
                    "answer": "fair",
                    "moved": 0.0,
                    "movedWithoutAutoFails": -0.2,
                    "ratio": 0.0,
                    "outcome": "AUTO_FAILED"
                  } ]
                }, {
                  "question": "solved",
                  "answer": "yes",
                  "steps": [ {
                    "answer": "no",
                    "moved": 0.0,
                    "movedWithoutAutoFails": -0.4,
                    "ratio": 0.0,
                    "outcome": "AUTO_FAILED"
                  } ]
                } ]
              }
            }
            """);
  }

  @Test
  void waysToPass_areNamed() {
    String[] good = {"greeting=yes", "verified=yes", "tone=good", "solved=yes"};
    String limited =
        ExplainedCards.CALL.replace(
            "\"weight\": 80,", "\"weight\": 80, \"maximum\": {\"percent\": 70},");

    assertThat(JsonScores.line(explain(ExplainedCards.CALL, good)))
        .contains("\"toPass\":{\"found\":\"passes\"},");
    assertThat(JsonScores.line(explain(ExplainedCards.CALL.replace("\"passMark\": 80", ""), good)))
        .contains("\"toPass\":{\"found\":\"no-pass-mark\"},");
    assertThat(JsonScores.line(explain(limited, good)))
        .contains(
            "\"toPass\":{\"found\":\"unreachable\",\"notApplicableKept\":false,"
                + "\"search\":{\"scored\":1,\"budget\":10000,\"ruledOut\":0}},");
  }

  @Test
  void explainedScores_areADocumentOfScores() {
    Explanation explanation =
        explain(ExplainedCards.CALL, "greeting=yes", "verified=yes", "tone=good", "solved=yes");

    assertThat(
            JsonScores.writeExplained(
                List.of(explanation),
                List.of(),
                Aggregate.of(Aggregation.MEAN, List.of(explanation.score()))))
        .startsWith("{\n  \"format\": \"evenhand-scores/1\",\n  \"scores\": [ {")
        .contains("\"explanation\": {", "\"whatIf\": {")
        .endsWith(
            """
              "rejected": [ ],
              "aggregate": {
                "how": "mean",
                "ratio": 1.0,
                "counted": 1
              }
            }
            """);
  }

  private static Explanation explain(String card, String... answers) {
    Scorecard read = ExplainedCards.read(card);
    return ScoreExplainer.of(read).explain(ExplainedCards.evaluation(read, answers)).orThrow();
  }
}
