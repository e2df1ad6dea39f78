package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BonusTest {
  @ParameterizedTest
  @CsvSource({
    "WEIGHTED, CAPPED, 3, yes, 100.00",
    "WEIGHTED, UNCAPPED, 3, yes, 125.00",
    "WEIGHTED, UNCAPPED, 0, yes, 25.00",
    "WEIGHTED, UNCAPPED, 3, no, 100.00",
    "POINTS, CAPPED, 3, yes, 100.00",
    "POINTS, UNCAPPED, 3, yes, 108.33",
    "POINTS, UNCAPPED, 3, n/a, 100.00"
  })
  void bonusQuestion_addsToEarnedOnly(
      Method.Standard method, Bounds bounds, String a, String b, String percent) {
    assertThat(Cards.percent(engine(method, bounds), "a", a, "b", b)).isEqualTo(percent);
  }

  @Test
  void bonusQuestion_decidesNothing_andItsContributionIsShown() {
    Score score = Cards.score(engine(Method.WEIGHTED, Bounds.UNCAPPED), "a", "3", "b", "yes");

    ScoreNode bonus = score.questions().get(1);
    assertThat(bonus.effectiveWeight()).isEqualTo(Fraction.ZERO);
    assertThat(bonus.contribution()).isEqualTo(Fraction.of(1, 4));
    assertThat(bonus.rules()).containsExactly(new AppliedRule(AppliedRule.Kind.BONUS, "b"));
    assertThat(score.questions().stream().map(ScoreNode::contribution))
        .containsExactly(Fraction.ONE, Fraction.of(1, 4));
  }

  @Test
  void bonusNotEarned_isNoReason() {
    Score score = Cards.score(engine(Method.WEIGHTED, Bounds.CAPPED), "a", "3", "b", "no");

    assertThat(score.reasons()).isEmpty();
  }

  @Test
  void bonusNotApplicable_earnsNothing_evenUnderAward() {
    Scoring scoring =
        Scoring.builder().notApplicable(NotApplicablePolicy.AWARD).bounds(Bounds.UNBOUNDED).build();
    Question bonus = Cards.yesNo("b").bonus(true).build();
    ScoringEngine engine =
        Cards.engine(scoring, Cards.section("s", null, Cards.yesNo("a").build(), bonus));

    assertThat(Cards.percent(engine, "a", "n/a", "b", "n/a")).isEqualTo("100.00");
  }

  @ParameterizedTest
  @CsvSource({"WEIGHTED", "POINTS"})
  void bonusAlone_leavesTheCardUndefined(Method.Standard method) {
    Score score = Cards.score(engine(method, Bounds.CAPPED), "a", "n/a", "b", "yes");

    assertThat(score.outcome()).isEqualTo(Outcome.UNDEFINED);
  }

  @Test
  void bonus_inASectionInWhichNothingElseApplied_contributesNothing() {
    Section bonusLeft =
        Section.builder("rest")
            .weight(2)
            .method(Method.WEIGHTED)
            .questions(List.of(Cards.yesNo("b").build(), Cards.yesNo("c").bonus(true).build()))
            .build();
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.POINTS),
            Cards.section("s", null, Cards.points("a", 0, 4, 8).build()),
            bonusLeft);

    Score score = Cards.score(engine, "a", "4", "b", "n/a", "c", "yes");

    assertThat(score.percent()).hasToString("Optional[50.00]");
    assertThat(score.questions().stream().map(ScoreNode::contribution))
        .containsExactly(Fraction.of(1, 2), Fraction.ZERO, Fraction.ZERO);
    assertThat(score.card().parts().get(1).contribution()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void penaltyOnlySection_byPoints_takesFromTheOthers() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.POINTS),
            Cards.section("s", null, Cards.points("a", 0, 10).build()),
            Cards.section("errors", null, Cards.points("b", -4, 0).build()));

    Score score = Cards.score(engine, "a", "10", "b", "-4");

    assertThat(score.percent()).hasToString("Optional[60.00]");
    assertThat(score.reasons()).extracting(ScoreNode::id).containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource({"usual, 100.00", "superb, 120.00"})
  void bonusOption_liftsAboveTheBestOfTheOthers(String answer, String percent) {
    QuestionKind kind =
        new QuestionKind.Choice(
            List.of(
                Option.of("bad", 0),
                Option.of("usual", 10),
                new Option("superb", new BigDecimal(12), true, null, null)));

    assertThat(percent(kind, Answer.of(answer))).isEqualTo(percent);
  }

  @Test
  void bonusOption_ofAMultipleChoice_addsAfterTheCap() {
    QuestionKind kind =
        new QuestionKind.MultipleChoice(
            List.of(
                Option.of("a", 3),
                Option.of("b", 3),
                new Option("c", BigDecimal.ONE, true, null, null)),
            new BigDecimal(4));

    assertThat(percent(kind, Answer.of(List.of("a", "b", "c")))).isEqualTo("125.00");
  }

  @ParameterizedTest
  @CsvSource({"CAPPED, -10, 0.00", "UNCAPPED, -10, 0.00", "UNBOUNDED, -10, -50.00"})
  void card_withinItsBounds(Bounds bounds, String answer, String percent) {
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().bounds(bounds).build(),
            Cards.section("s", null, Cards.points("a", -10, 0, 20).build()));

    assertThat(Cards.percent(engine, "a", answer)).isEqualTo(percent);
  }

  @Test
  void lowerNodes_areBoundedOnlyWhereDeclared() {
    Section floored =
        Section.builder("floored")
            .weight(1)
            .bounds(Bounds.CAPPED)
            .questions(List.of(Cards.points("a", -10, 0, 10).build()))
            .build();
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            floored,
            Cards.section("free", 1.0, Cards.points("b", -10, 0, 10).build()),
            Cards.section("good", 2.0, Cards.yesNo("c").build()));

    Score score = Cards.score(engine, "a", "-10", "b", "-10", "c", "yes");

    assertThat(score.percent()).hasToString("Optional[25.00]");
    assertThat(score.card().parts().get(0).rules())
        .containsExactly(new AppliedRule(AppliedRule.Kind.FLOORED, "floored"));
    assertThat(score.card().parts().get(1).rules()).isEmpty();
  }

  @Test
  void order_capComesAfterFailsOfTheNode_andBeforeThoseOfTheCard() {
    AutoFail own = new AutoFail(List.of("-10"), Scope.QUESTION, Effect.ZERO);
    AutoFail all = new AutoFail(List.of("-10"), Scope.SCORECARD, Effect.ZERO);
    Question question =
        Cards.points("a", -10, 10).bounds(Bounds.CAPPED).autoFail(own).autoFail(all).build();
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            Cards.section("s", null, question, Cards.points("b", 0, 5, -15).build()));

    Score score = Cards.score(engine, "a", "-10", "b", "-15");

    assertThat(score.questions().get(0).rules())
        .extracting(AppliedRule::kind)
        .containsExactly(AppliedRule.Kind.AUTO_FAIL_ZERO, AppliedRule.Kind.FLOORED);
    assertThat(score.card().rules())
        .extracting(AppliedRule::kind)
        .containsExactly(AppliedRule.Kind.FLOORED, AppliedRule.Kind.AUTO_FAIL_ZERO);
  }

  private static ScoringEngine engine(Method method, Bounds bounds) {
    return Cards.engine(
        Scoring.builder().method(method).bounds(bounds).build(),
        Cards.section(
            "s",
            1.0,
            Cards.points("a", 0, 3).weight(4).build(),
            Cards.yesNo("b").weight(1).bonus(true).build()));
  }

  private static String percent(QuestionKind kind, Answer answer) {
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().bounds(Bounds.UNBOUNDED).build(),
            Cards.section("s", null, Question.builder("q", kind).build()));
    Evaluation evaluation = Evaluation.of("e", Cards.REF, "i", "r", Map.of("q", answer));
    return engine.score(evaluation).orThrow().percent().orElseThrow().toPlainString();
  }
}
