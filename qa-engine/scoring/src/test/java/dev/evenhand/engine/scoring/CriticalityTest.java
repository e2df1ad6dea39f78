package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.score.CriticalScore;
import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.ErrorCount;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.CriticalClass;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CriticalityTest {
  private static final Critical PLAIN = Critical.of(null);

  @Test
  void criticalScore_isTheirEarnedOverTheirPossible_inTheMeasureOfTheCard() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.POINTS),
            Cards.section(
                "s",
                2.0,
                Cards.points("a", 0, 1, 3).critical(PLAIN).build(),
                Cards.points("b", 0, 5).build()),
            Cards.section("t", 1.0, Cards.points("c", 0, 4).critical(PLAIN).build()));

    CriticalScore critical = Cards.score(engine, "a", "1", "b", "0", "c", "4").critical();

    assertThat(critical.ratio()).contains(Fraction.of(2 + 4, 6 + 4));
  }

  @Test
  void criticalScore_ofWeights_isThatOfTheirShares_andNeverBlendedIn() {
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            Cards.section(
                "s",
                30.0,
                Cards.yesNo("a").weight(2).critical(PLAIN).build(),
                Cards.yesNo("b").weight(1).build()),
            Cards.section("t", 10.0, Cards.yesNo("c").critical(PLAIN).build()));

    Score score = Cards.score(engine, "a", "no", "b", "yes", "c", "yes");

    assertThat(score.critical().ratio()).contains(Fraction.of(10, 30));
    assertThat(score.ratio()).contains(Fraction.of(20, 40));
  }

  @Test
  void criticalScore_staysWhatItIs_whenTheCardFails() {
    AutoFail fail = new AutoFail(List.of("no"), Scope.SCORECARD, Effect.ZERO);
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            Cards.section(
                "s",
                null,
                Cards.yesNo("a").critical(PLAIN).autoFail(fail).build(),
                Cards.yesNo("b").critical(PLAIN).build()));

    Score score = Cards.score(engine, "a", "no", "b", "yes");

    assertThat(score.critical().ratio()).contains(Fraction.of(1, 2));
    assertThat(score.percent()).hasToString("Optional[0.00]");
  }

  @Test
  void errors_areCountedByClass_lessThanTheFullRatioIsOne() {
    ScoringEngine engine =
        engine(
            Cards.points("a", 0, 5, 10).critical(Critical.of(CriticalClass.CUSTOMER)).build(),
            Cards.yesNo("b").critical(Critical.of(CriticalClass.CUSTOMER)).build(),
            Cards.yesNo("c").critical(PLAIN).build(),
            Cards.yesNo("d").build());

    assertThat(Cards.score(engine, "a", "5", "b", "yes", "c", "no", "d", "no").critical().errors())
        .containsExactly(
            Map.entry(ErrorClass.CUSTOMER, new ErrorCount(1, 2)),
            Map.entry(ErrorClass.CRITICAL, new ErrorCount(1, 1)),
            Map.entry(ErrorClass.NON_CRITICAL, new ErrorCount(1, 1)));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "5, 0", "10, 0"})
  void errorOn_namesTheErrors(String answer, long errors) {
    ScoringEngine engine =
        engine(
            Cards.points("a", 0, 5, 10)
                .critical(new Critical(CriticalClass.BUSINESS, List.of("0")))
                .build());

    assertThat(Cards.score(engine, "a", answer).critical().errors())
        .containsEntry(ErrorClass.BUSINESS, new ErrorCount(errors, 1));
  }

  @ParameterizedTest
  @EnumSource
  void notApplicable_isNoOpportunity_whateverItCounts(NotApplicablePolicy policy) {
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().notApplicable(policy).build(),
            Cards.section("s", null, Cards.yesNo("a").critical(PLAIN).build()));

    assertThat(Cards.score(engine, "a", "n/a").critical().errors())
        .containsEntry(ErrorClass.CRITICAL, ErrorCount.NONE);
  }

  @Test
  void openQuestion_isNoOpportunity() {
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().unanswered(UnansweredPolicy.ZERO).build(),
            Cards.section("s", null, Cards.yesNo("a").critical(PLAIN).build()));

    assertThat(Cards.score(engine).critical().errors())
        .containsEntry(ErrorClass.CRITICAL, ErrorCount.NONE);
  }

  @Test
  void excludedCriticalQuestion_isCounted_withoutAShare() {
    ScoringEngine engine =
        engine(Cards.yesNo("a").excluded(true).critical(PLAIN).build(), Cards.yesNo("b").build());

    CriticalScore critical = Cards.score(engine, "a", "no", "b", "yes").critical();

    assertThat(critical.ratio()).isEmpty();
    assertThat(critical.errors()).containsEntry(ErrorClass.CRITICAL, new ErrorCount(1, 1));
  }

  @Test
  void merge_ofItself_isRefused() {
    AccuracyAccumulator sums = AccuracyAccumulator.create();

    assertThatThrownBy(() -> sums.merge(sums))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot merge an accumulator with itself. Maybe merge another shard.");
  }

  private static ScoringEngine engine(Question... questions) {
    return Cards.engine(Scoring.DEFAULT, Cards.section("s", null, questions));
  }
}
