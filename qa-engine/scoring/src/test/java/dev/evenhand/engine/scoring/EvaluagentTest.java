package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Line items of 50, 30 and 20: not applicable passes or is removed; auto-fail keeps or zeroes. */
class EvaluagentTest {
  @ParameterizedTest
  @CsvSource({"AWARD, 85.00", "EXCLUDE, 81.25"})
  void notApplicable_bySetting(NotApplicablePolicy policy, String percent) {
    ScoringEngine engine = engine(policy, Effect.ZERO);

    assertThat(Cards.percent(engine, "a", "1", "b", "0.5", "c", "n/a")).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"ZERO, 0.00", "KEEP, 65.00"})
  void autoFail_bySetting_failsInBoth(Effect effect, String percent) {
    ScoringEngine engine = engine(NotApplicablePolicy.EXCLUDE, effect);

    Score score = Cards.score(engine, "a", "1", "b", "0.5", "c", "0");

    assertThat(score.percent()).hasToString("Optional[" + percent + "]");
    assertThat(score.outcome()).isEqualTo(Outcome.AUTO_FAILED);
  }

  private static ScoringEngine engine(NotApplicablePolicy policy, Effect effect) {
    AutoFail rule = new AutoFail(List.of("0"), AutoFail.Scope.SCORECARD, effect);
    Question critical = Cards.points("c", 0, 1).weight(20).autoFail(rule).build();
    return Cards.engine(
        Cards.scoring(Method.WEIGHTED, policy, 50),
        Cards.section(
            "s",
            null,
            Cards.points("a", 0, 0.5, 1).weight(50).build(),
            Cards.points("b", 0, 0.5, 1).weight(30).build(),
            critical));
  }
}
