package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  @ParameterizedTest
  @CsvSource({"5, 75.00, SCORED", "4, 0.00, AUTO_FAILED", "n/a, 100.00, SCORED"})
  void questionBelow_isStrict_andNotForNotApplicable(String a, String percent, Outcome outcome) {
    AutoFail rule = AutoFail.below(HALF, Scope.SCORECARD, Effect.ZERO);
    Question question = Cards.points("a", 0, 4, 5, 10).autoFail(rule).build();
    ScoringEngine engine =
        Cards.engine(Scoring.DEFAULT, Cards.section("s", null, question, Cards.yesNo("b").build()));

    Score score = Cards.score(engine, "a", a, "b", "yes");

    assertThat(score.percent()).hasToString("Optional[" + percent + "]");
    assertThat(score.outcome()).isEqualTo(outcome);
  }

  @Test
  void sectionBelow_failsItself_andIsNamedInItsRules() {
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            thirds("s", AutoFail.below(HALF, Scope.SECTION, Effect.ZERO)),
            Cards.section("t", 1.0, Cards.yesNo("b").build()));

    Score score = Cards.score(engine, "s1", "yes", "s2", "no", "s3", "no", "b", "yes");

    assertThat(score.percent()).hasToString("Optional[50.00]");
    ScoreNode section = score.card().parts().get(0);
    assertThat(section.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(section.calculated()).isEqualTo(Fraction.ONE);
    assertThat(section.rules())
        .containsExactly(new AppliedRule(AppliedRule.Kind.AUTO_FAIL_ZERO, "s"));
  }

  @Test
  void sectionBelow_failsTheCard_andIsNamedAsTheReason() {
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT, thirds("s", AutoFail.below(HALF, Scope.SCORECARD, Effect.KEEP)));

    Score score = Cards.score(engine, "s1", "yes", "s2", "no", "s3", "no");

    assertThat(score.percent()).hasToString("Optional[33.33]");
    assertThat(score.outcome()).isEqualTo(Outcome.AUTO_FAILED);
    assertThat(score.autoFailed()).containsExactly("s");
  }

  @Test
  void threshold_neverCascades_itLooksAtRatiosBeforeFails() {
    AutoFail zero = new AutoFail(List.of("yes"), Scope.QUESTION, Effect.ZERO);
    Section section =
        Section.builder("s")
            .weight(1)
            .autoFail(AutoFail.below(HALF, Scope.SCORECARD, Effect.ZERO))
            .questions(List.of(Cards.yesNo("a").autoFail(zero).build(), Cards.yesNo("b").build()))
            .build();

    Score score = Cards.score(Cards.engine(Scoring.DEFAULT, section), "a", "yes", "b", "no");

    assertThat(score.outcome()).isEqualTo(Outcome.SCORED);
    assertThat(score.percent()).hasToString("Optional[0.00]");
  }

  @Test
  void sectionWithoutAnAnswer_neverTriggers() {
    Section section =
        Section.builder("s")
            .weight(1)
            .unanswered(UnansweredPolicy.ZERO)
            .autoFail(AutoFail.below(HALF, Scope.SCORECARD, Effect.ZERO))
            .questions(List.of(Cards.yesNo("a").build()))
            .build();
    ScoringEngine engine =
        Cards.engine(Scoring.DEFAULT, section, Cards.section("t", 1.0, Cards.yesNo("b").build()));

    assertThat(Cards.score(engine, "b", "yes").outcome()).isEqualTo(Outcome.SCORED);
  }

  @ParameterizedTest
  @CsvSource({"yes, 50.00", "n/a, 100.00"})
  void namedSection_failsFromAnywhere_undefinedStaysUndefined(String c, String percent) {
    AutoFail rule = new AutoFail(List.of("no"), Scope.SECTION, Effect.ZERO).ofSection("target");
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().failedSection(FailedSectionPolicy.DECLARED).build(),
            Cards.section(
                "s",
                1.0,
                Cards.yesNo("a").weight(0).autoFail(rule).build(),
                Cards.yesNo("b").weight(1).build()),
            Cards.section("target", 1.0, Cards.yesNo("c").build()));

    assertThat(Cards.percent(engine, "a", "no", "b", "yes", "c", c)).isEqualTo(percent);
  }

  private static Section thirds(String id, AutoFail rule) {
    return Section.builder(id)
        .weight(1)
        .autoFail(rule)
        .questions(
            List.of(
                Cards.yesNo(id + 1).build(),
                Cards.yesNo(id + 2).build(),
                Cards.yesNo(id + 3).build()))
        .build();
  }
}
