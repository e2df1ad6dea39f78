package dev.evenhand.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.compare.Rescoring;
import dev.evenhand.engine.compare.TwoCards;
import dev.evenhand.engine.explain.EvaluationComparison;
import dev.evenhand.engine.explain.ExplainedCards;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonComparisonsTest {
  @Test
  void cards_withTheirEvaluations() {
    TwoCards cards =
        TwoCards.same().version("1.3.0").with("\"value\": \"fair\"", "\"value\": \"average\"");
    Scorecard before = cards.before();
    Evaluation evaluation =
        ExplainedCards.evaluation(
            before,
            "greeting=yes",
            "verified=yes",
            "tone=fair",
            "offers=[refund voucher]",
            "speed=30",
            "escalated=no");

    assertThat(
            JsonComparisons.write(
                cards.compare(), Rescoring.of(before, cards.after(), List.of(evaluation))))
        .isEqualTo(
            """
            {
              "format": "evenhand-card-comparison/1",
              "before": "chat@1.2.3",
              "after": "chat@1.3.0",
              "comparable": "nothing",
              "version": {
                "raise": "major",
                "verdict": "raised-too-little",
                "next": "2.0.0"
              },
              "changes": [ {
                "kind": "removed",
                "subject": "option",
                "id": "tone",
                "part": "fair",
                "before": "scores 50",
                "effect": "score"
              }, {
                "kind": "added",
                "subject": "option",
                "id": "tone",
                "part": "average",
                "after": "scores 50",
                "effect": "score"
              } ],
              "shares": [ ],
              "renames": [ {
                "before": {
                  "subject": "option",
                  "id": "tone",
                  "part": "fair"
                },
                "after": {
                  "subject": "option",
                  "id": "tone",
                  "part": "average"
                },
                "why": "same-place-and-score",
                "changes": [ ]
              } ],
              "evaluations": {
                "scored": 0,
                "outcomeMoves": [ ],
                "changed": [ ],
                "notScored": [ {
                  "evaluation": "e-1",
                  "by": "after",
                  "problems": [ {
                    "code": "answer-not-allowed",
                    "severity": "error",
                    "source": "evaluation e-1",
                    "path": "/answers/tone",
                    "message": "question 'tone' (How was the tone?) can't be answered so",
                    "found": "\\"fair\\"",
                    "allowed": "\\"poor\\", \\"average\\", \\"good\\"",
                    "remedy": "Use one of the allowed answers."
                  } ]
                } ]
              }
            }
            """);
  }

  @Test
  void movedEvaluations_haveBothScores() {
    TwoCards cards = TwoCards.same().version("2.0.0").with("\"score\": 50", "\"score\": 0");
    Evaluation evaluation =
        ExplainedCards.evaluation(
            cards.before(),
            "greeting=yes",
            "verified=yes",
            "tone=fair",
            "offers=[refund voucher]",
            "speed=30",
            "escalated=no");

    String json =
        JsonComparisons.write(
            cards.compare(), Rescoring.of(cards.before(), cards.after(), List.of(evaluation)));

    assertThat(json.substring(json.indexOf("  \"evaluations\"")))
        .isEqualTo(
            """
              "evaluations": {
                "scored": 1,
                "meanBefore": 0.8,
                "meanAfter": 0.6,
                "outcomeMoves": [ {
                  "before": "PASSED",
                  "after": "FAILED",
                  "evaluations": 1
                } ],
                "changed": [ {
                  "evaluation": "e-1",
                  "interaction": "call-1",
                  "before": {
                    "ratio": 0.8,
                    "outcome": "PASSED",
                    "band": "Fair"
                  },
                  "after": {
                    "ratio": 0.6,
                    "outcome": "FAILED",
                    "band": "Fair"
                  },
                  "moved": -0.2
                } ],
                "notScored": [ ]
              }
            }
            """);
  }

  @Test
  void twoEvaluations_haveEachDifference() {
    Scorecard card = ExplainedCards.read(ExplainedCards.CALL);
    Evaluation first =
        ExplainedCards.evaluation(card, "greeting=yes", "verified=yes", "tone=fair", "solved=yes");
    Evaluation other =
        ExplainedCards.evaluation(card, "greeting=yes", "verified=no", "tone=fair", "solved=yes");
    Evaluation second = Evaluation.of("e-2", card.ref(), "call-1", "ben", other.answers());

    assertThat(
            JsonComparisons.write(
                EvaluationComparison.of(ScoringEngine.of(card), first, second).orThrow()))
        .isEqualTo(
            """
            {
              "format": "evenhand-evaluation-comparison/1",
              "scorecard": "call@1.0.0",
              "interaction": "call-1",
              "first": {
                "evaluation": "e-1",
                "reviewer": "ana",
                "ratio": 0.8,
                "outcome": "PASSED"
              },
              "second": {
                "evaluation": "e-2",
                "reviewer": "ben",
                "ratio": 0.0,
                "outcome": "AUTO_FAILED"
              },
              "moved": -0.8,
              "answeredDifferently": 1,
              "differences": [ {
                "rulesOf": "call",
                "title": "Call",
                "first": [ ],
                "second": [ {
                  "rule": "AUTO_FAIL_ZERO",
                  "source": "verified"
                } ],
                "moved": -0.65
              }, {
                "question": "verified",
                "title": "Verified?",
                "first": "yes",
                "second": "no",
                "moved": -0.15,
                "alone": -0.8
              } ]
            }
            """);
  }
}
