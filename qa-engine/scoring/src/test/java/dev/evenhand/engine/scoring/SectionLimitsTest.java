package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.AppliedRule.Kind;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionLimitsTest {
  private static final Condition A_IS_NO = new Condition.AnswerMatches("a", Match.IS, Set.of("0"));

  @ParameterizedTest
  @CsvSource({"10, 3.5", "3, 3", "0, 0"})
  void maximum_limitsWhatItEarns_andStaysOutOfTheWayBelow(String a, String earned) {
    ScoreNode section = limited(builder -> builder.maximum(Limit.points(new BigDecimal("3.5"))), a);

    assertThat(section.earned()).isEqualTo(Fraction.of(new BigDecimal(earned)));
    assertThat(section.possible()).isEqualTo(Fraction.of(10, 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "3, 4", "10, 10"})
  void minimum_inPercent_isThatPartOfWhatWasPossible(String a, String earned) {
    ScoreNode section = limited(builder -> builder.minimum(Limit.ratio(new BigDecimal("0.4"))), a);

    assertThat(section.earned()).isEqualTo(Fraction.of(new BigDecimal(earned)));
  }

  @Test
  void rules_areNamedOnlyWhereTheyChangedSomething() {
    UnaryOperator<Section.Builder> both =
        builder ->
            builder
                .maximum(Limit.points(BigDecimal.valueOf(5)))
                .minimum(Limit.points(BigDecimal.ONE));

    assertThat(kinds(limited(both, "10"))).containsExactly(Kind.MAXIMUM);
    assertThat(kinds(limited(both, "0"))).containsExactly(Kind.MINIMUM);
    assertThat(kinds(limited(both, "3"))).isEmpty();
    assertThat(limited(both, "10").calculated()).isEqualTo(Fraction.of(10, 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 7, SET", "3, 3, "})
  void set_replacesWhatWasEarned_whereItsConditionHolds(String a, String earned, Kind kind) {
    ScoreNode section =
        limited(
            builder -> builder.set(new SetScore(Limit.ratio(new BigDecimal("0.7")), A_IS_NO)), a);

    assertThat(section.earned()).isEqualTo(Fraction.of(new BigDecimal(earned)));
    assertThat(kinds(section)).isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  @Test
  void set_firstThatHoldsCounts_andComesAfterMaximumAndMinimum() {
    ScoreNode section =
        limited(
            builder ->
                builder
                    .minimum(Limit.points(BigDecimal.valueOf(2)))
                    .set(
                        new SetScore(
                            Limit.points(BigDecimal.ONE),
                            new Condition.AnswerMatches("a", Match.IS, Set.of("10"))))
                    .set(new SetScore(Limit.points(BigDecimal.ZERO), A_IS_NO))
                    .set(new SetScore(Limit.points(BigDecimal.TEN), A_IS_NO)),
            "0");

    assertThat(section.earned()).isEqualTo(Fraction.ZERO);
    assertThat(kinds(section)).containsExactly(Kind.MINIMUM, Kind.SET);
  }

  @Test
  void fail_beatsSetAndMinimum() {
    ScoreNode section =
        limited(
            builder ->
                builder
                    .minimum(Limit.points(BigDecimal.ONE))
                    .set(new SetScore(Limit.points(BigDecimal.TEN), A_IS_NO))
                    .autoFail(AutoFail.when(A_IS_NO, Scope.SECTION, Effect.ZERO)),
            "0");

    assertThat(section.earned()).isEqualTo(Fraction.ZERO);
    assertThat(kinds(section)).containsExactly(Kind.MINIMUM, Kind.SET, Kind.AUTO_FAIL_ZERO);
  }

  @Test
  void cap_comesAfterSet() {
    ScoreNode section =
        limited(
            builder ->
                builder
                    .set(new SetScore(Limit.points(BigDecimal.valueOf(25)), A_IS_NO))
                    .bounds(Bounds.CAPPED),
            "0");

    assertThat(section.earned()).isEqualTo(Fraction.of(10, 1));
    assertThat(kinds(section)).containsExactly(Kind.SET, Kind.CAPPED);
  }

  @Test
  void threshold_looksAtTheRatioBeforeAnyLimit() {
    ScoreNode section =
        limited(
            builder ->
                builder
                    .minimum(Limit.points(BigDecimal.valueOf(8)))
                    .autoFail(AutoFail.below(new BigDecimal("0.5"), Scope.SECTION, Effect.KEEP)),
            "3");

    assertThat(section.earned()).isEqualTo(Fraction.of(8, 1));
    assertThat(section.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void undefined_staysUndefined() {
    Section section =
        Section.builder("s")
            .minimum(Limit.points(BigDecimal.ONE))
            .set(
                new SetScore(
                    Limit.points(BigDecimal.TEN),
                    new Condition.AnswerMatches("a", Match.IS, Set.of("n/a"))))
            .questions(List.of(Cards.points("a", 0, 10).build()))
            .build();

    Score score = Cards.score(Cards.engine(Cards.scoring(Method.POINTS), section), "a", "n/a");

    assertThat(score.outcome()).isEqualTo(Outcome.UNDEFINED);
    assertThat(score.card().parts().get(0).rules()).isEmpty();
  }

  @Test
  void weightedSection_limitsInItsWeights_andInPercent() {
    Section points =
        Section.builder("p")
            .weight(1)
            .maximum(Limit.points(BigDecimal.ONE))
            .questions(
                List.of(Cards.yesNo("a").weight(3).build(), Cards.yesNo("b").weight(1).build()))
            .build();
    Section percent =
        Section.builder("q")
            .weight(1)
            .minimum(Limit.ratio(new BigDecimal("0.25")))
            .questions(List.of(Cards.yesNo("c").build()))
            .build();

    Score score =
        Cards.score(
            Cards.engine(Scoring.DEFAULT, points, percent), "a", "yes", "b", "yes", "c", "no");

    assertThat(score.card().parts())
        .extracting(part -> part.ratio().orElseThrow())
        .containsExactly(Fraction.of(1, 4), Fraction.of(1, 4));
    assertThat(score.percent()).hasToString("Optional[25.00]");
  }

  private static List<Kind> kinds(ScoreNode node) {
    return node.rules().stream().map(AppliedRule::kind).toList();
  }

  private static ScoreNode limited(UnaryOperator<Section.Builder> limits, String a) {
    Section section =
        limits
            .apply(Section.builder("s"))
            .questions(List.of(Cards.points("a", 0, 3, 10).build()))
            .build();
    return Cards.score(Cards.engine(Cards.scoring(Method.POINTS), section), "a", a)
        .card()
        .parts()
        .get(0);
  }
}
