package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the engine and a second opinion once disagreed about, in small. */
class SecondOpinionTest {
  private static final AutoFail BELOW_HALF =
      AutoFail.below(new BigDecimal("0.5"), AutoFail.Scope.SECTION, AutoFail.Effect.ZERO);

  @Test
  void deductions_leaveOutASectionOfMethodNone() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.DEDUCTIONS),
            Cards.section("s", null, Cards.points("a", 0, 10).build()),
            Cards.nested(
                "notes", null, Method.NONE, Cards.section("n", null, Cards.yesNo("b").build())));

    assertThat(Cards.percent(engine, "a", "10", "b", "no")).isEqualTo("100.00");
  }

  @Test
  void deductions_loseNothingByTheBestAnswer_evenIfItScoresNothing() {
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().method(Method.DEDUCTIONS).ratio(RatioPolicy.SYMMETRIC).build(),
            Cards.section("s", null, Cards.points("a", 0, -5, -15).build()));

    assertThat(Cards.percent(engine, "a", "0")).isEqualTo("100.00");
    assertThat(Cards.percent(engine, "a", "-5")).isEqualTo("95.00");
  }

  @Test
  void threshold_doesNotLookAtAnswersThatWeighNothing() {
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().notApplicable(NotApplicablePolicy.ZERO).build(),
            Section.builder("s")
                .weight(1)
                .autoFail(BELOW_HALF)
                .questions(
                    List.of(Cards.yesNo("a").weight(1).build(), Cards.yesNo("b").weight(0).build()))
                .build(),
            Cards.section("t", 1.0, Cards.yesNo("c").build()));

    Score score = Cards.score(engine, "a", "n/a", "b", "yes", "c", "yes");

    assertThat(score.card().parts().get(0).outcome()).isEqualTo(Outcome.SCORED);
  }

  @Test
  void section_calledAsTheCardIs_failsAlone() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Section.builder(Cards.REF.id())
                .weight(1)
                .autoFail(BELOW_HALF)
                .questions(List.of(Cards.points("a", 0, 4, 10).build()))
                .build(),
            Cards.section("t", 1.0, Cards.yesNo("b").build()));

    assertThat(Cards.percent(engine, "a", "4", "b", "yes")).isEqualTo("50.00");
    assertThat(Cards.score(engine, "a", "4", "b", "yes").outcome()).isEqualTo(Outcome.SCORED);
  }

  @Test
  void hiddenSection_isNotFailedByWhatItStandsIn() {
    Section hidden =
        Section.builder("inner")
            .shownWhen(new Condition.AnswerMatches("a", Match.IS, Set.of("yes")))
            .questions(List.of(Cards.yesNo("b").build()))
            .build();
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Section.builder("outer")
                .autoFail(BELOW_HALF)
                .questions(List.of(Cards.yesNo("a").build()))
                .sections(List.of(hidden))
                .build());

    Score score = Cards.score(engine, "a", "no");

    assertThat(score.card().parts().get(0).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(((ScoreNode.SectionScore) score.card().parts().get(0)).parts().get(1).outcome())
        .isEqualTo(Outcome.UNDEFINED);
  }

  @Test
  void notApplicableSection_appliesToItsTextQuestionsThatAllowIt() {
    Question remark =
        Question.builder("remark", new QuestionKind.FreeText()).allowNotApplicable(true).build();
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Cards.section("s", null, Cards.yesNo("a").build(), remark),
            Cards.section("t", null, Cards.yesNo("b").build()));

    Score score = Cards.score(engine, "s", "n/a", "b", "yes");

    assertThat(score.questions().get(1).answer()).isEqualTo(Answer.notApplicable());
  }
}
