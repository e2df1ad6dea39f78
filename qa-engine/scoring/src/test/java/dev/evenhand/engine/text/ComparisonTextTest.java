package dev.evenhand.engine.text;

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

class ComparisonTextTest {
  @Test
  void cards_areToldWhatDiffers_theGravestFirst() {
    TwoCards cards =
        TwoCards.same()
            .version("1.3.0")
            .with("Chat auf Deutsch", "Chat (deutsch)")
            .with("\"passMark\": 80", "\"passMark\": 85")
            .with("\"from\": 90", "\"from\": 95")
            .with("Two of three.", "Three of three.")
            .with("\"weight\": 3,", "\"weight\": 4,")
            .with("\"value\": \"fair\"", "\"value\": \"average\"");

    assertThat(CardComparisonText.of(cards.compare()))
        .isEqualTo(
            """
            chat@1.2.3 -> chat@1.3.0
            Scores may not be compared: 3 changes can move them.
            Version: 1.3.0 is too little; raise it to 2.0.0 (major).

            Can move scores
              question 'verified' weight: 3 -> 4
              - option 'fair' of 'tone': scores 50
              + option 'average' of 'tone': scores 50

            Can move outcomes, not scores
              card passMark: 80 % -> 85 %

            Changes what is reported beside scores
              card bands: Excellent from 90 %, Fair from 0 % -> Excellent from 95 %, Fair from 0 %

            Changes what reviewers are asked, not how it is scored
              question 'verified' guidance: Two of three. -> Three of three.

            Changes no judgement
              card title (de): Chat auf Deutsch -> Chat (deutsch)

            Shares of the score that differ, when everything applies
              question 'greeting'   5.00 %  ->   4.00 %
              question 'verified'  15.00 %  ->  16.00 %

            Maybe only renamed: guesses, no score is made by them
              option 'fair' of 'tone' -> 'average' (the same place and score)
            """);
  }

  @Test
  void sameCards_differInNothing() {
    assertThat(CardComparisonText.of(TwoCards.same().compare()))
        .isEqualTo(
            """
            chat@1.2.3 -> chat@1.2.3
            Nothing differs.
            Version: nothing to raise.
            """);
    assertThat(CardComparisonText.of(TwoCards.same().version("1.2.4").compare()))
        .isEqualTo(
            """
            chat@1.2.3 -> chat@1.2.4
            Nothing differs but the version.
            Version: nothing to raise.
            """);
  }

  @Test
  void evaluations_areToldHowFarTheyMove_andWhyNot() {
    TwoCards cards =
        TwoCards.same()
            .version("2.0.0")
            .with("\"value\": \"fair\", \"score\": 50", "\"value\": \"average\", \"score\": 50")
            .with("\"weight\": 3,", "\"weight\": 1,");
    Scorecard before = cards.before();
    List<Evaluation> evaluations =
        List.of(
            evaluation("e-1", before, "greeting=no", "tone=good"),
            evaluation("e-2", before, "greeting=yes", "tone=good"),
            evaluation("e-3", before, "greeting=yes", "tone=fair"),
            evaluation("e-4", cards.after(), "greeting=yes", "tone=good"));

    assertThat(RescoringText.of(Rescoring.of(before, cards.after(), evaluations)))
        .isEqualTo(
            """
            Evaluations: 2 scored by both cards, 1 of them otherwise; 2 not scored by both
              mean 97.50 % -> 95.00 %

            The most moved
              e-1  call-1  95.00 %  PASSED  Excellent  ->  90.00 %  PASSED  Excellent  -5.00

            Not scored by both, the reasons with the first place of each
              1  by the second card  evaluation e-3 /answers/tone: question 'tone' (How was the tone?) can't be answered so, found "fair"; allowed: "poor", "average", "good". Use one of the allowed answers. [answer-not-allowed]
              1  by the first card   evaluation e-4 /scorecard: the evaluation was made with another scorecard or version, found chat@2.0.0; allowed: chat@1.2.3. Score it by the version it was made with. [other-scorecard]
            """);
  }

  private static Evaluation evaluation(String id, Scorecard card, String... answers) {
    Evaluation some =
        ExplainedCards.evaluation(
            card,
            answers[0],
            answers[1],
            "verified=yes",
            "offers=[refund voucher]",
            "speed=30",
            "escalated=no");
    return Evaluation.of(id, card.ref(), "call-1", "ana", some.answers());
  }

  @Test
  void twoEvaluations_areASheetForDiscussion() {
    Scorecard card = ExplainedCards.read(ExplainedCards.CALL);
    Evaluation first =
        ExplainedCards.evaluation(card, "greeting=yes", "verified=yes", "tone=fair", "solved=yes");
    Evaluation other =
        ExplainedCards.evaluation(card, "greeting=yes", "verified=no", "tone=good", "solved=yes");
    Evaluation second = Evaluation.of("e-2", card.ref(), "call-1", "ben", other.answers());

    assertThat(
            EvaluationComparisonText.of(
                EvaluationComparison.of(ScoringEngine.of(card), first, second).orThrow()))
        .isEqualTo(
            """
            call@1.0.0, interaction call-1
              ana  e-1  80.00 %  PASSED
              ben  e-2  0.00 %  AUTO_FAILED
            2 questions answered differently; the second score is 80.00 points lower

                       ana   ben                                    moved   alone
            Call       -     auto-fail by 'verified': counts as 0  -85.00          by rules
            Tone       fair  good                                  +20.00  +20.00
            Verified?  yes   no                                    -15.00  -80.00
            together                                               -80.00
            (moved: what the difference adds to the second score; alone: what the first would gain by this answer only)
            """);
  }

  @Test
  void twoEvaluationsAlike_differInNothing() {
    Scorecard card = ExplainedCards.read(ExplainedCards.CALL);
    Evaluation first =
        ExplainedCards.evaluation(card, "greeting=yes", "verified=yes", "tone=fair", "solved=yes");

    assertThat(
            EvaluationComparisonText.of(
                EvaluationComparison.of(ScoringEngine.of(card), first, first).orThrow()))
        .isEqualTo(
            """
            call@1.0.0, interaction call-1
              e-1  e-1  80.00 %  PASSED
              e-1  e-1  80.00 %  PASSED
            0 questions answered differently; the scores are equal

            Nothing differs.
            """);
  }
}
