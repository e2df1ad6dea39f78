package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Visibility;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {
  @ParameterizedTest
  @CsvSource({"yes, no, 50.00", "no, , 0.00"})
  void question_shownWhenTheConditionHolds_takesAShareOnlyThen(
      String escalated, String handover, String percent) {
    ScoringEngine engine =
        engine(
            Cards.yesNo("escalated").build(),
            Cards.yesNo("handover").shownWhen(is("escalated", "yes")).build());

    assertThat(
            handover == null
                ? Cards.percent(engine, "escalated", escalated)
                : Cards.percent(engine, "escalated", escalated, "handover", handover))
        .isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"yes, 100.00", "no, 50.00"})
  void question_hiddenWhenTheConditionHolds(String escalated, String percent) {
    ScoringEngine engine =
        engine(
            Cards.yesNo("escalated").weight(0).build(),
            Cards.yesNo("a").weight(1).build(),
            Cards.yesNo("b")
                .weight(1)
                .visibility(new Visibility(is("escalated", "yes"), false))
                .build());

    assertThat(
            escalated.equals("yes")
                ? Cards.percent(engine, "escalated", "yes", "a", "yes")
                : Cards.percent(engine, "escalated", "no", "a", "yes", "b", "no"))
        .isEqualTo(percent);
  }

  @Test
  void hiddenQuestion_isExplained_andUndefined() {
    Score score =
        Cards.score(
            engine(
                Cards.yesNo("escalated").build(),
                Cards.yesNo("handover").shownWhen(is("escalated", "yes")).build()),
            "escalated",
            "no");

    ScoreNode hidden = score.questions().get(1);
    assertThat(hidden.rules())
        .containsExactly(new AppliedRule(AppliedRule.Kind.HIDDEN, "handover"));
    assertThat(hidden.outcome()).isEqualTo(Outcome.UNDEFINED);
    assertThat(hidden.effectiveWeight()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void answerToAHiddenQuestion_isAProblem_andNeverUsed() {
    ScoringEngine engine =
        engine(
            Cards.yesNo("escalated").build(),
            Cards.yesNo("handover")
                .ask("Warm handover?")
                .shownWhen(is("escalated", "yes"))
                .build());

    assertThat(engine.score(Cards.evaluation("escalated", "no", "handover", "yes")).problems())
        .extracting(Problem::text)
        .containsExactly(
            "evaluation e-1 /answers/handover: question 'handover' (Warm handover?) is hidden,"
                + " found \"yes\"; allowed: no answer. Remove the answer, or correct those that"
                + " hide the question. [answer-to-hidden-question]");
  }

  @Test
  void hiddenSection_hidesAllInIt_withoutAskingForAnswers() {
    Section inner = Cards.section("inner", null, Cards.yesNo("b").build());
    Section outer =
        Section.builder("outer")
            .weight(1)
            .shownWhen(is("a", "yes"))
            .questions(List.of(Cards.yesNo("c").build()))
            .sections(List.of(inner))
            .build();
    ScoringEngine engine =
        Cards.engine(Scoring.DEFAULT, Cards.section("s", 1.0, Cards.yesNo("a").build()), outer);

    Score score = Cards.score(engine, "a", "no");

    assertThat(score.percent()).hasToString("Optional[0.00]");
    AppliedRule rule = new AppliedRule(AppliedRule.Kind.HIDDEN, "outer");
    assertThat(score.questions().subList(1, 3))
        .allSatisfy(question -> assertThat(question.rules()).containsExactly(rule));
    assertThat(score.card().parts().get(1).rules()).containsExactly(rule);
    assertThat(engine.score(Cards.evaluation("a", "no", "b", "yes", "outer", "n/a")).problems())
        .extracting(Problem::text)
        .containsExactly(
            "evaluation e-1 /answers/outer: section 'outer' (outer) is hidden, found n/a; allowed:"
                + " no answer. Remove the answer, or correct those that hide the section."
                + " [answer-to-hidden-question]",
            "evaluation e-1 /answers/b: question 'b' (b) is hidden with section 'outer', found"
                + " \"yes\"; allowed: no answer. Remove the answer, or correct those that hide the"
                + " question. [answer-to-hidden-question]");
  }

  @Test
  void notApplicableSection_mayHoldHiddenQuestions() {
    Section section =
        Section.builder("s")
            .questions(
                List.of(
                    Cards.yesNo("b").build(),
                    Cards.yesNo("c").allowNotApplicable(false).shownWhen(is("a", "yes")).build()))
            .build();
    ScoringEngine engine =
        Cards.engine(Scoring.DEFAULT, Cards.section("t", null, Cards.yesNo("a").build()), section);

    assertThat(Cards.percent(engine, "a", "no", "s", "n/a")).isEqualTo("0.00");
  }

  @Test
  void chain_isDecidedInTheOrderOfItsConditions_notOfTheCard() {
    ScoringEngine engine =
        engine(
            Cards.yesNo("third").shownWhen(is("second", "yes")).build(),
            Cards.yesNo("second").shownWhen(is("first", "yes")).build(),
            Cards.yesNo("first").build());

    assertThat(Cards.percent(engine, "first", "yes", "second", "yes", "third", "no"))
        .isEqualTo("66.67");
    assertThat(Cards.percent(engine, "first", "yes", "second", "no")).isEqualTo("50.00");
    assertThat(Cards.percent(engine, "first", "no")).isEqualTo("0.00");
  }

  @Test
  void hiddenQuestion_isNoAnswer_evenForIsNot() {
    ScoringEngine engine =
        engine(
            Cards.yesNo("a").build(),
            Cards.yesNo("b").shownWhen(is("a", "yes")).build(),
            Cards.yesNo("c")
                .shownWhen(new Condition.AnswerMatches("b", Match.IS_NOT, Set.of("yes")))
                .build(),
            Cards.yesNo("d").shownWhen(new Condition.Not(is("b", "yes"))).build());

    assertThat(Cards.score(engine, "a", "no", "d", "yes").questions())
        .filteredOn(question -> question.answer() != null)
        .extracting(ScoreNode::id)
        .containsExactly("a", "d");
  }

  @Test
  void wrongOrMissingAnswer_leavesWhatHangsOnItUnjudged_oneProblemForOneCause() {
    ScoringEngine engine =
        engine(
            Cards.yesNo("a").build(),
            Cards.yesNo("b").shownWhen(is("a", "yes")).build(),
            Cards.yesNo("c").shownWhen(is("b", "yes")).build());

    assertThat(engine.score(Cards.evaluation("a", "yse", "b", "yes", "c", "yes")).problems())
        .extracting(Problem::code)
        .containsExactly("answer-not-allowed");
    assertThat(engine.score(Cards.evaluation("b", "yes")).problems())
        .extracting(Problem::code)
        .containsExactly("unanswered");
    assertThat(engine.score(Cards.evaluation("a", "yse", "b", "noo")).problems())
        .extracting(Problem::path)
        .containsExactly("/answers/a", "/answers/b");
  }

  @Test
  void hiddenQuestion_triggersNoAutoFail() {
    AutoFail always = AutoFail.when(is("a", "no"), Scope.SCORECARD, Effect.ZERO);
    ScoringEngine engine =
        engine(
            Cards.yesNo("a").build(),
            Cards.yesNo("b").shownWhen(is("a", "yes")).autoFail(always).build());

    assertThat(Cards.score(engine, "a", "no").outcome()).isEqualTo(Outcome.SCORED);
  }

  @Test
  void everythingHidden_isUndefined() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.POINTS),
            Cards.section(
                "s",
                null,
                Cards.yesNo("a")
                    .shownWhen(new Condition.MetadataMatches("channel", Match.IS, Set.of("chat")))
                    .build()));

    assertThat(Cards.score(engine).outcome()).isEqualTo(Outcome.UNDEFINED);
  }

  @Test
  void shares_areThoseOfACardWhereEverythingIsShown() {
    ScoringEngine engine =
        engine(
            Cards.yesNo("a").build(),
            Cards.yesNo("b").shownWhen(is("a", "yes")).build(),
            Cards.yesNo("c").shownWhen(is("a", "no")).build());

    assertThat(engine.shares().parts())
        .extracting(ScoreNode::effectiveWeight)
        .containsExactly(Fraction.ONE);
  }

  @Test
  void conditionsThatWaitForEachOther_areACallersMistake() {
    assertThatThrownBy(
            () ->
                engine(
                    Cards.yesNo("a").shownWhen(is("b", "yes")).build(),
                    Cards.yesNo("b").shownWhen(is("a", "yes")).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("These wait for each other's answers: a, b. Maybe validate the card first.");
  }

  private static Condition is(String question, String answer) {
    return new Condition.AnswerMatches(question, Match.IS, Set.of(answer));
  }

  private static ScoringEngine engine(Question... questions) {
    return Cards.engine(Scoring.DEFAULT, Cards.section("s", null, questions));
  }
}
