package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scoring;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalFailTest {
  private static final Condition BOTH_NO =
      new Condition.All(
          List.of(
              new Condition.AnswerMatches("a", Match.IS, Set.of("no")),
              new Condition.AnswerMatches("b", Match.IS, Set.of("no"))));

  @ParameterizedTest
  @CsvSource({
    "QUESTION, ZERO, no, 62.50, SCORED",
    "SECTION, ZERO, no, 50.00, SCORED",
    "SCORECARD, KEEP, no, 75.00, AUTO_FAILED",
    "SCORECARD, ZERO, no, 0.00, AUTO_FAILED",
    "SCORECARD, ZERO, yes, 87.50, SCORED"
  })
  void condition_failsByScopeAndEffect(
      Scope scope, Effect effect, String b, String percent, Outcome outcome) {
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            Cards.section(
                "s",
                1.0,
                Cards.yesNo("a").build(),
                Cards.yesNo("b").build(),
                Cards.yesNo("c").autoFail(AutoFail.when(BOTH_NO, scope, effect)).build(),
                Cards.yesNo("d").build()),
            Cards.section("t", 1.0, Cards.yesNo("e").build()));

    Score score = Cards.score(engine, "a", "no", "b", b, "c", "yes", "d", "yes", "e", "yes");

    assertThat(score.percent()).hasToString("Optional[" + percent + "]");
    assertThat(score.outcome()).isEqualTo(outcome);
    if (scope == Scope.SCORECARD) {
      assertThat(score.autoFailed()).isEqualTo(b.equals("no") ? List.of("c") : List.of());
    }
  }

  @Test
  void condition_failsAnAwardedQuestion_andLeavesALeftOutOne() {
    AutoFail own = AutoFail.when(BOTH_NO, Scope.QUESTION, Effect.ZERO);
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            Cards.section(
                "s",
                null,
                Cards.yesNo("a").build(),
                Cards.yesNo("b").build(),
                Cards.yesNo("c").notApplicable(NotApplicablePolicy.AWARD).autoFail(own).build(),
                Cards.yesNo("d").autoFail(own).build(),
                Cards.yesNo("e").build()));

    Score score = Cards.score(engine, "a", "no", "b", "no", "c", "n/a", "d", "n/a", "e", "yes");

    assertThat(score.percent()).hasToString("Optional[25.00]");
    ScoreNode awarded = score.questions().get(2);
    assertThat(awarded.rules())
        .containsExactly(
            new AppliedRule(AppliedRule.Kind.NOT_APPLICABLE_AWARDED, "c"),
            new AppliedRule(AppliedRule.Kind.AUTO_FAIL_ZERO, "c"));
    ScoreNode leftOut = score.questions().get(3);
    assertThat(leftOut.ratio()).isEmpty();
    assertThat(leftOut.outcome()).isEqualTo(Outcome.FAILED);
  }
}
