package dev.evenhand.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.explain.ExplainedCards;
import dev.evenhand.engine.explain.ScoreExplainer;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {
  @Test
  void autoFailedScore_isExplainedWithAndWithoutTheRule() {
    assertThat(text(ExplainedCards.CALL, "greeting=no", "verified=no", "tone=fair", "solved=no"))
        .isEqualTo(
            """
            call@1.0.0, evaluation e-1: interaction call-1, reviewer ana
            0.00 %  AUTO_FAILED  (pass mark 80 %)
            auto-fail by 'verified': counts as 0
            without the auto-fail it would be 20.00 %

            Opening             0.00  of  20.00  weight 20
              Greeted?   no     0.00  of   5.00  weight 1
              Verified?  no     0.00  of  15.00  weight 3
            Solving            20.00  of  80.00  weight 80
              Tone       fair  20.00  of  40.00  weight 2
              Solved?    no     0.00  of  40.00  weight 2

            Most points lost: solved (40.00), tone (20.00), verified (15.00)

            Auto-fails
              without that of 'verified' (on no fails the scorecard)  20.00 %  FAILED

            To pass, 3 other answers (no fewer would do):
              verified  no    ->  yes
              tone      fair  ->  good
              solved    no    ->  yes
              then 95.00 %  PASSED

            Points lost, and what one other answer would add to the score without auto-fails
              solved    40.00  no    yes +40.00
              tone      20.00  fair  poor -20.00, good +20.00
              verified  15.00  no    yes +15.00 FAILED
              greeting   5.00  no    yes +5.00
            """);
  }

  @Test
  void failedScore_hasNoAutoFails() {
    assertThat(text(ExplainedCards.CALL, "greeting=yes", "verified=yes", "tone=poor", "solved=yes"))
        .endsWith(
            """

            Most points lost: tone (40.00)

            To pass, 1 other answer (no fewer would do):
              tone  poor  ->  fair
              then 80.00 %  PASSED

            Points lost, and what one other answer would add to the score
              tone      40.00  poor  fair +20.00 PASSED, good +40.00 PASSED
              greeting   0.00  yes   no -5.00
              verified   0.00  yes   no -60.00 AUTO_FAILED
              solved     0.00  yes   no -40.00
            """)
        .doesNotContain("Auto-fails");
  }

  @Test
  void answersOfAMultipleChoice_areSaidByTheOptionPutInOrTakenOut() {
    String card =
        """
        {"id": "c", "version": "1.0.0", "title": "C", "sections": [
          {"id": "s", "title": "S", "questions": [
            {"id": "offers", "ask": "Offers", "type": "multiple-choice", "options": [
              {"value": "refund", "score": 2}, {"value": "voucher", "score": 1},
              {"value": "link", "score": 1}]}]}]}
        """;

    assertThat(text(card, "offers=[refund]"))
        .endsWith(
            """

            Points lost, and what one other answer would add to the score
              offers  50.00  refund  without refund -50.00, with voucher +25.00, with link +25.00, (refund, voucher, li…) +50.00
            """);
  }

  @Test
  void answerThatShowsAnOpenQuestion_isMarked_andWhatCanNotPassIsSaid() {
    String card =
        """
        {"id": "c", "version": "1.0.0", "title": "C", "scoring": {"passMark": 90}, "sections": [
          {"id": "s", "title": "S", "weight": 1, "maximum": {"percent": 50}, "questions": [
            {"id": "escalated", "ask": "Escalated?", "type": "yes-no"},
            {"id": "handover", "ask": "Warm?", "type": "yes-no",
             "shownWhen": {"question": "escalated", "is": "yes"}}]}]}
        """;

    assertThat(text(card, "escalated=no"))
        .endsWith(
            """

            No other answers would pass.

            Points lost, and what one other answer would add to the score
              escalated  100.00  no  yes ? (asks more)
            """);
  }

  /** What did not apply is not asked for, though an answer to it would pass. */
  @Test
  void whatCanNotPass_isSaidOfWhatApplied() {
    String card =
        """
        {"id": "c", "version": "1.0.0", "title": "C",
         "scoring": {"passMark": 80, "passOn": "critical", "noOpportunity": "excluded"}, "sections": [
          {"id": "s", "title": "S", "questions": [
            {"id": "a", "ask": "A?", "type": "yes-no", "critical": true, "allowNotApplicable": true},
            {"id": "d", "ask": "D?", "type": "yes-no"}]}]}
        """;

    assertThat(text(card, "a=n/a", "d=no"))
        .endsWith(
            """

            No other answers would pass, as long as what did not apply stays so.

            Points lost, and what one other answer would add to the score
              d  100.00  no   yes +100.00
              a    0.00  n/a  yes +50.00 (critical 100.00 %) PASSED, no 0.00 (critical 0.00 %) FAILED
            """);
  }

  private static String text(String card, String... answers) {
    Scorecard read = ExplainedCards.read(card);
    return ExplanationText.of(
        ScoreExplainer.of(read).explain(ExplainedCards.evaluation(read, answers)).orThrow());
  }
}
