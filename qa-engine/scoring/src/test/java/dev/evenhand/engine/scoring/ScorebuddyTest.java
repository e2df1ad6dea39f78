package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Scoring;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers less failed sections over the maximum; a failed section keeps what was not applicable.
 */
class ScorebuddyTest {
  @Test
  void failedSection_losesItsAnswers_25Percent() {
    Score score = Cards.score(engine(FailedSectionPolicy.DECLARED), answers("5", "20"));

    assertThat(score.percent()).hasToString("Optional[25.00]");
    assertThat(score.card().parts())
        .extracting(ScoreNode::calculated)
        .containsExactly(Fraction.of(15, 1), Fraction.of(20, 1));
  }

  @ParameterizedTest
  @CsvSource({"DECLARED, 20.00", "APPLICABLE, 33.33"})
  void notApplicableInAFailedSection_byPolicy(FailedSectionPolicy policy, String percent) {
    assertThat(Cards.percent(engine(policy), answers("n/a", "n/a"))).isEqualTo(percent);
  }

  @Test
  void notApplicableInAFailedSection_declared_isExplained() {
    Score score = Cards.score(engine(FailedSectionPolicy.DECLARED), answers("n/a", "n/a"));

    assertThat(score.questions().get(2).rules())
        .containsExactly(new AppliedRule(AppliedRule.Kind.FAILED_SECTION_DECLARED, "c"));
  }

  private static String[] answers(String b, String c) {
    return new String[] {"a", "10", "b", b, "c", c, "d", "0"};
  }

  private static ScoringEngine engine(FailedSectionPolicy policy) {
    AutoFail failSection = new AutoFail(List.of("0"), AutoFail.Scope.SECTION, AutoFail.Effect.ZERO);
    return Cards.engine(
        Scoring.builder().method(Method.POINTS).failedSection(policy).build(),
        Cards.section(
            "s1", null, Cards.points("a", 0, 5, 10).build(), Cards.points("b", 0, 5, 10).build()),
        Cards.section(
            "s2",
            null,
            Cards.points("c", 0, 20).build(),
            Cards.points("d", 0, 20).autoFail(failSection).build()));
  }
}
