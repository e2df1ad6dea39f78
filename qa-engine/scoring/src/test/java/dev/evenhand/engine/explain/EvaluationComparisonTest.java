package dev.evenhand.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationComparisonTest {
  private static final Scorecard CARD = ExplainedCards.read(ExplainedCards.CALL);

  @Test
  void differences_areRankedByWhatTheyMove_andAddUp() {
    EvaluationComparison comparison =
        compare(
            first("greeting=yes", "verified=yes", "tone=poor", "solved=yes"),
            second("greeting=no", "verified=yes", "tone=good", "solved=yes"));

    assertThat(comparison.moved()).contains(Fraction.of(35, 100));
    assertThat(comparison.answeredDifferently()).isEqualTo(2);
    assertThat(lines(comparison))
        .containsExactly(
            "tone poor good moved 2/5 alone 2/5", "greeting yes no moved -1/20 alone -1/20");
  }

  @Test
  void autoFail_isListedSeparately() {
    EvaluationComparison comparison =
        compare(
            first("greeting=yes", "verified=yes", "tone=good", "solved=yes"),
            second("greeting=yes", "verified=no", "tone=good", "solved=yes"));

    assertThat(comparison.moved()).contains(Fraction.of(-1, 1));
    assertThat(lines(comparison))
        .containsExactly(
            "call [] [AUTO_FAIL_ZERO by verified] moved -17/20",
            "verified yes no moved -3/20 alone -1");
  }

  @Test
  void weightThatMoved_isToldForQuestionsAnsweredAlike() {
    Scorecard card =
        ExplainedCards.of(
            "",
            "{\"id\": \"a\", \"ask\": \"?\", \"type\": \"yes-no\", \"allowNotApplicable\": true},"
                + "{\"id\": \"b\", \"ask\": \"?\", \"type\": \"yes-no\"}");

    EvaluationComparison comparison =
        EvaluationComparison.of(
                ScoringEngine.of(card),
                ExplainedCards.evaluation("e-1", card, "a=no", "b=yes"),
                ExplainedCards.evaluation("e-2", card, "a=n/a", "b=yes"))
            .orThrow();

    assertThat(lines(comparison))
        .containsExactly("b yes yes moved 1/2", "a no n/a moved 0 alone 1/2");
    assertThat(comparison.answeredDifferently()).isEqualTo(1);
  }

  @Test
  void equalEvaluations_haveNoDifference() {
    String[] answers = {"greeting=yes", "verified=yes", "tone=good", "solved=yes"};

    EvaluationComparison comparison = compare(first(answers), second(answers));

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.moved()).contains(Fraction.ZERO);
  }

  @Test
  void differentInteractionsAndVersions_areProblems() {
    Evaluation first = first("greeting=yes", "verified=yes", "tone=good", "solved=yes");
    Evaluation second =
        Evaluation.of("e-2", new ScorecardRef("call", "2.0.0"), "call-2", "ben", first.answers());

    assertThat(texts(first, second))
        .containsExactly(
            "evaluation e-2 /interaction: the evaluations are of different interactions, found call-2;"
                + " allowed: call-1, as in evaluation e-1. Choose two of one interaction."
                + " [different-interactions]",
            "evaluation e-2 /scorecard: the evaluations were made with different cards or versions,"
                + " found call@2.0.0; allowed: call@1.0.0, as in evaluation e-1. Choose two of one"
                + " version; \"qa compare\" tells how the cards differ. [different-scorecards]");
  }

  @Test
  void cardOfAnotherVersion_isAProblemOfBoth() {
    ScoringEngine other =
        ScoringEngine.of(
            ExplainedCards.read(ExplainedCards.CALL.replace("\"1.0.0\"", "\"2.0.0\"")));
    Evaluation first = first("greeting=yes", "verified=yes", "tone=good", "solved=yes");
    Evaluation second = second("greeting=yes", "verified=yes", "tone=good", "solved=no");

    assertThat(EvaluationComparison.of(other, first, second).problems().stream().map(Problem::text))
        .containsExactly(
            "evaluation e-1 /scorecard: the evaluation was made with another scorecard or version,"
                + " found call@1.0.0; allowed: call@2.0.0. Score it by the version it was made with."
                + " [other-scorecard]",
            "evaluation e-2 /scorecard: the evaluation was made with another scorecard or version,"
                + " found call@1.0.0; allowed: call@2.0.0. Score it by the version it was made with."
                + " [other-scorecard]");
  }

  private static Evaluation first(String... answers) {
    return ExplainedCards.evaluation("e-1", CARD, answers);
  }

  private static Evaluation second(String... answers) {
    return ExplainedCards.evaluation("e-2", CARD, answers);
  }

  private static EvaluationComparison compare(Evaluation first, Evaluation second) {
    return EvaluationComparison.of(ScoringEngine.of(CARD), first, second).orThrow();
  }

  private static List<String> texts(Evaluation first, Evaluation second) {
    return EvaluationComparison.of(ScoringEngine.of(CARD), first, second).problems().stream()
        .map(Problem::text)
        .toList();
  }

  private static List<String> lines(EvaluationComparison comparison) {
    return comparison.differences().stream().map(EvaluationComparisonTest::line).toList();
  }

  private static String line(ScoreDifference difference) {
    if (difference instanceof ScoreDifference.OfQuestion question) {
      return "%s %s %s moved %s%s"
          .formatted(
              question.id(),
              ExplainedCards.text(question.first()),
              ExplainedCards.text(question.second()),
              question.moved(),
              question.alone().map(alone -> " alone " + alone).orElse(""));
    }
    ScoreDifference.OfRules rules = (ScoreDifference.OfRules) difference;
    return "%s %s %s moved %s"
        .formatted(
            rules.id(),
            rules.first().stream().map(rule -> rule.kind() + " by " + rule.source()).toList(),
            rules.second().stream().map(rule -> rule.kind() + " by " + rule.source()).toList(),
            rules.moved());
  }
}
