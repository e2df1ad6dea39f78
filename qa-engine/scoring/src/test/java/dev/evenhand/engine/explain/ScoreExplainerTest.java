package dev.evenhand.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreExplainerTest {
  private static final String TWO_FAILS =
      ExplainedCards.CALL.replace(
          "{\"id\": \"solved\", \"ask\": \"Solved?\", \"type\": \"yes-no\", \"weight\": 2}",
          "{\"id\": \"solved\", \"ask\": \"Solved?\", \"type\": \"yes-no\", \"weight\": 2,"
              + " \"autoFail\": [{\"on\": [\"yes\"], \"effect\": \"keep\"}, {\"below\": 50}]}");

  @Test
  void autoFail_isTakenOut() {
    Explanation explanation =
        explain(ExplainedCards.CALL, "greeting=yes", "verified=no", "tone=good", "solved=yes");

    assertThat(explanation.score().outcome()).isEqualTo(Outcome.AUTO_FAILED);
    assertThat(explanation.autoFails())
        .singleElement()
        .satisfies(
            effect -> {
              assertThat(effect.source()).isEqualTo("verified");
              assertThat(effect.index()).isZero();
              assertThat(effect.without()).isEqualTo(result(85, 100, Outcome.PASSED));
            });
    assertThat(explanation.withoutAutoFails()).isEqualTo(result(85, 100, Outcome.PASSED));
  }

  @Test
  void ofTwoAutoFails_neitherAloneChangesAnything() {
    Explanation explanation =
        explain(TWO_FAILS, "greeting=yes", "verified=no", "tone=good", "solved=no");

    assertThat(explanation.autoFails().stream().map(e -> e.source() + " " + e.index()))
        .containsExactly("verified 0", "solved 1");
    assertThat(explanation.autoFails().stream().map(AutoFailEffect::without))
        .containsOnly(result(0, 1, Outcome.AUTO_FAILED));
    assertThat(explanation.withoutAutoFails()).isEqualTo(result(45, 100, Outcome.FAILED));
  }

  @Test
  void withoutAutoFails_theScoreIsAsItIs() {
    Explanation explanation =
        explain(ExplainedCards.CALL, "greeting=no", "verified=yes", "tone=fair", "solved=no");

    assertThat(explanation.autoFails()).isEmpty();
    assertThat(explanation.withoutAutoFails()).isEqualTo(result(35, 100, Outcome.FAILED));
  }

  @Test
  void reasons_areTheQuestionsThatLostMost() {
    Explanation explanation =
        explain(ExplainedCards.CALL, "greeting=no", "verified=yes", "tone=fair", "solved=no");

    assertThat(explanation.reasons().stream().map(q -> q.id() + " " + q.lost()))
        .containsExactly("solved 2/5", "tone 1/5", "greeting 1/20");
  }

  @Test
  void otherAnswers_areWorthWhatTheyWouldMove() {
    Explanation explanation =
        explain(ExplainedCards.CALL, "greeting=no", "verified=yes", "tone=fair", "solved=no");

    assertThat(explanation.leverages().stream().map(ScoreExplainerTest::line))
        .containsExactly(
            "greeting no: yes 1/20 FAILED",
            "verified yes: no -7/20 AUTO_FAILED",
            "tone fair: poor -1/5 FAILED, good 1/5 FAILED",
            "solved no: yes 2/5 FAILED");
    assertThat(explanation.leverages().get(2).best().map(AnswerStep::answer).map(Answer::text))
        .contains("good");
    assertThat(explanation.leverages().get(1).best()).isEmpty();
  }

  @Test
  void otherAnswerThatShowsAnOpenQuestion_hasNoResult_andSaysWhy() {
    Scorecard card =
        ExplainedCards.of(
            "",
            "{\"id\": \"escalated\", \"ask\": \"Escalated?\", \"type\": \"yes-no\"},"
                + "{\"id\": \"handover\", \"ask\": \"Warm?\", \"type\": \"yes-no\","
                + " \"shownWhen\": {\"question\": \"escalated\", \"is\": \"yes\"}}");

    AnswerStep step =
        ScoreExplainer.of(card)
            .explain(ExplainedCards.evaluation(card, "escalated=no"))
            .orThrow()
            .leverages()
            .get(0)
            .steps()
            .get(0);

    assertThat(step.result()).isEmpty();
    assertThat(step.problems().stream().map(Problem::message))
        .containsExactly("question 'handover' (Warm?) has no answer");
  }

  @Test
  void evaluationThatCanNotBeScored_hasItsProblems() {
    Scorecard card = ExplainedCards.read(ExplainedCards.CALL);

    assertThat(
            ScoreExplainer.of(card)
                .explain(ExplainedCards.evaluation(card, "tone=good"))
                .problems())
        .hasSize(3);
  }

  @Test
  void scoreByAnotherCard_isRefused() {
    Scorecard card = ExplainedCards.of("", "{\"id\": \"a\", \"ask\": \"?\", \"type\": \"yes-no\"}");
    Score score = ScoringEngine.of(card).score(ExplainedCards.evaluation(card, "a=yes")).orThrow();
    ScoreExplainer explainer = ScoreExplainer.of(ExplainedCards.read(ExplainedCards.CALL));

    assertThatThrownBy(() -> explainer.explain(score))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A score by card@1.0.0 can't be explained by call@1.0.0."
                + " Maybe keep an explainer for each card.");
  }

  @Test
  void commentsThatTheCardRequires_areNotAskedOfOtherAnswers() {
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 90",
            "{\"id\": \"a\", \"ask\": \"?\", \"type\": \"yes-no\", \"commentRequiredOn\": [\"yes\"]}");

    Explanation explanation =
        ScoreExplainer.of(card).explain(ExplainedCards.evaluation(card, "a=no")).orThrow();

    assertThat(explanation.leverages().stream().map(ScoreExplainerTest::line))
        .containsExactly("a no: yes 1 PASSED");
    assertThat(explanation.toPass()).isInstanceOf(Counterfactual.Changes.class);
  }

  private static String line(Leverage leverage) {
    List<String> steps =
        leverage.steps().stream()
            .map(
                step ->
                    "%s %s %s"
                        .formatted(
                            step.answer().text(),
                            step.moved().orElseThrow(),
                            step.result().orElseThrow().outcome()))
            .toList();
    return "%s %s: %s"
        .formatted(
            leverage.question(), ExplainedCards.text(leverage.answer()), String.join(", ", steps));
  }

  private static Explanation explain(String card, String... answers) {
    Scorecard read = ExplainedCards.read(card);
    return ScoreExplainer.of(read).explain(ExplainedCards.evaluation(read, answers)).orThrow();
  }

  private static Hypothetical result(long earned, long possible, Outcome outcome) {
    return new Hypothetical(Optional.of(Fraction.of(earned, possible)), outcome, Optional.empty());
  }
}
