package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scoring;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcludedTest {
  @Test
  void excludedQuestion_takesNoShareOfAnEvenSpread_unlikeAnyOther() {
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            Cards.section(
                "s",
                60.0,
                Cards.yesNo("a").build(),
                Cards.yesNo("b").excluded(true).build(),
                Question.builder("note", new QuestionKind.FreeText()).build(),
                Cards.yesNo("c").build()),
            Cards.section("t", 40.0, Cards.yesNo("d").build()));

    Score score = Cards.score(engine, "a", "yes", "b", "no", "c", "no", "d", "yes");

    assertThat(score.questions())
        .extracting(ScoreNode::effectiveWeight)
        .containsExactly(
            Fraction.of(3, 10),
            Fraction.ZERO,
            Fraction.ZERO,
            Fraction.of(3, 10),
            Fraction.of(2, 5));
    assertThat(score.percent()).hasToString("Optional[70.00]");
    assertThat(score.questions().get(1).rules())
        .containsExactly(new AppliedRule(AppliedRule.Kind.EXCLUDED, "b"));
  }

  @Test
  void excludedQuestion_stillFailsWhatItsRulesSay() {
    AutoFail fail = new AutoFail(List.of("no"), Scope.SCORECARD, Effect.ZERO);
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            Cards.section(
                "s",
                null,
                Cards.yesNo("a").build(),
                Cards.yesNo("b").excluded(true).autoFail(fail).build()));

    assertThat(Cards.score(engine, "a", "yes", "b", "no").outcome()).isEqualTo(Outcome.AUTO_FAILED);
  }
}
