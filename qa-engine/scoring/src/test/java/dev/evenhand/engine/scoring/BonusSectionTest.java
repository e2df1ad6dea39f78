package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.explain.Counterfactual;
import dev.evenhand.engine.explain.ScoreExplainer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections of bonus questions alone, by points, in a weighted card. */
class BonusSectionTest {
  private static final Scoring SECTIONS = Profile.MAESTROQA_SECTIONS.scoring();

  @Test
  void twoBonusPointsBesideTen_are20Percent() {
    String card =
        """
        {"id": "bonus", "version": "1.0.0", "title": "bonus", "scoring": {"profile": "maestroqa-sections"},
         "sections": [
           {"id": "s", "title": "Standard", "weight": 100, "questions": [
             {"id": "a", "ask": "A", "type": "number", "scoredBy": "value", "max": 10}]},
           {"id": "b", "title": "Bonus section", "weight": 10, "questions": [
             {"id": "x", "ask": "Extra mile", "type": "number", "scoredBy": "value", "max": 2, "bonus": true}]}],
         "tests": [{"name": "12 of 10", "answers": {"a": 10, "x": 2}, "expect": {"percent": 120}}]}
        """;
    Scorecard read =
        JsonScorecards.read("bonus.json", card.getBytes(StandardCharsets.UTF_8)).orThrow();

    assertThat(TestVerdict.of(read)).hasSize(1).allMatch(TestVerdict::passed);
  }

  /** 10 points weigh 60 and 5 points 40, so 3 bonus points are a fifth whatever they weigh. */
  @ParameterizedTest
  @CsvSource({
    "10, 10, 5, 3, 120.00",
    "1, 10, 5, 3, 120.00",
    "500, 10, 5, 3, 120.00",
    "0, 10, 5, 3, 100.00",
    "10, 0, 5, 3, 60.00",
    "10, 10, 0, 1, 66.67",
    "10, 10, n/a, 3, 130.00",
    "10, n/a, 5, 3, 160.00",
    "10, 10, 5, n/a, 100.00",
    "10, n/a, n/a, 3, undefined",
    "10, 0, 0, -3, 0.00",
    "10, 10, 5, -3, 80.00"
  })
  void bonusPoints_areAPartOfThosePossibleBesideThem(
      double weight, String a, String b, String extra, String percent) {
    ScoringEngine engine = engine(SECTIONS, bonus(weight).build());

    assertThat(Cards.percent(engine, "a", a, "b", b, "x", extra)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "CAPPED, 10, 3, 100.00",
    "UNCAPPED, 10, 3, 120.00",
    "UNCAPPED, 0, -3, 0.00",
    "UNBOUNDED, 0, -3, -20.00"
  })
  void bonusPoints_withinTheBoundsOfTheCard(Bounds bounds, String a, String extra, String percent) {
    ScoringEngine engine = engine(SECTIONS.toBuilder().bounds(bounds).build(), bonus(10.0).build());
    String b = a.equals("10") ? "5" : "0";

    assertThat(Cards.percent(engine, "a", a, "b", b, "x", extra)).isEqualTo(percent);
  }

  @Test
  void explanation_addsUp_andABonusThatIsNotEarnedIsNoReason() {
    Score score = Cards.score(engine(SECTIONS, bonus(10.0).build()), pairs("5", "5", "1"));
    ScoreNode bonus = score.card().parts().get(2);

    assertThat(bonus.effectiveWeight()).isEqualTo(Fraction.ZERO);
    assertThat(bonus.contribution()).isEqualTo(Fraction.of(1, 15));
    assertThat(score.card().parts())
        .extracting(ScoreNode::contribution)
        .containsExactly(Fraction.of(3, 10), Fraction.of(4, 10), Fraction.of(1, 15));
    assertThat(score.questions())
        .extracting(ScoreNode::contribution)
        .containsExactly(Fraction.of(3, 10), Fraction.of(4, 10), Fraction.of(1, 15));
    assertThat(score.reasons()).extracting(ScoreNode::id).containsExactly("a");
  }

  @Test
  void bonusSection_hidden_addsNothing() {
    Section hidden =
        bonus(10.0).shownWhen(new Condition.AnswerMatches("b", Match.IS, Set.of("5"))).build();
    ScoringEngine engine = engine(SECTIONS, hidden);

    assertThat(Cards.percent(engine, "a", "10", "b", "0")).isEqualTo("60.00");
    assertThat(Cards.percent(engine, pairs("10", "5", "3"))).isEqualTo("120.00");
  }

  @Test
  void bonusPoints_doNotSaveACardThatFails_andStayWhereASectionFails() {
    AutoFail all = new AutoFail(List.of("0"), Scope.SCORECARD, Effect.ZERO);
    AutoFail own = new AutoFail(List.of("5"), Scope.SECTION, Effect.ZERO);
    ScoringEngine engine =
        Cards.engine(
            SECTIONS,
            Cards.section(
                "s", 60.0, Cards.points("a", 0, 5, 10).autoFail(all).autoFail(own).build()),
            Cards.section("t", 40.0, Cards.points("b", 0, 5).build()),
            bonus(10.0).build());

    assertThat(Cards.percent(engine, pairs("0", "5", "3"))).isEqualTo("0.00");
    assertThat(Cards.percent(engine, pairs("5", "5", "3"))).isEqualTo("60.00");
  }

  /** What was not applicable in a section that failed is possible again: 3 of 10 + 5 + 5. */
  @Test
  void bonusPoints_besideAFailedSection_thatCountsWhatDidNotApply() {
    AutoFail own = new AutoFail(List.of("0"), Scope.SECTION, Effect.ZERO);
    ScoringEngine engine =
        Cards.engine(
            SECTIONS.toBuilder().failedSection(FailedSectionPolicy.DECLARED).build(),
            Cards.section(
                "s",
                60.0,
                Cards.points("a", 0, 10).autoFail(own).build(),
                Cards.points("c", 0, 5).build()),
            Cards.section("t", 40.0, Cards.points("b", 0, 5).build()),
            bonus(10.0).build());

    assertThat(Cards.percent(engine, "a", "0", "c", "n/a", "b", "5", "x", "3")).isEqualTo("55.00");
    assertThat(Cards.percent(engine, "a", "10", "c", "n/a", "b", "5", "x", "3"))
        .isEqualTo("120.00");
  }

  @Test
  void bonusSection_withAMaximum_addsNoMore() {
    Section limited = bonus(10.0).maximum(Limit.points(new BigDecimal("1.5"))).build();

    assertThat(Cards.percent(engine(SECTIONS, limited), pairs("10", "5", "3"))).isEqualTo("110.00");
  }

  @Test
  void bonusSection_inATransparentOne_countsAtTheLevelOfTheCard() {
    Section around =
        Section.builder("around")
            .method(Method.WEIGHTED)
            .sections(List.of(bonus(10.0).build()))
            .build();
    Section inner = bonus(10.0).method(Method.POINTS).build();
    ScoringEngine engine = engine(SECTIONS, around.toBuilder().sections(List.of(inner)).build());
    Score score = Cards.score(engine, pairs("10", "5", "3"));

    assertThat(score.percent()).hasToString("Optional[120.00]");
    assertThat(score.card().parts().get(2).contribution()).isEqualTo(Fraction.of(1, 5));
    assertThat(score.questions().get(2).contribution()).isEqualTo(Fraction.of(1, 5));
  }

  /** The inner level has 100 % + 3/5, and is half of the card. */
  @Test
  void bonusSection_ofAnInnerLevel_isAPartOfThatOnly() {
    ScoringEngine engine =
        Cards.engine(
            SECTIONS,
            Cards.section("s", 1.0, Cards.points("a", 0, 10).build()),
            Section.builder("level")
                .weight(BigDecimal.ONE)
                .method(Method.WEIGHTED)
                .sections(
                    List.of(
                        section("t", Cards.points("b", 0, 5).build()),
                        bonus(1.0).method(Method.POINTS).build()))
                .build());
    Score score = Cards.score(engine, pairs("10", "5", "3"));

    assertThat(score.percent()).hasToString("Optional[130.00]");
    assertThat(score.questions().get(2).contribution()).isEqualTo(Fraction.of(3, 10));
  }

  private static Section section(String id, Question question) {
    return Section.builder(id)
        .weight(BigDecimal.ONE)
        .method(Method.POINTS)
        .questions(List.of(question))
        .build();
  }

  /** It has questions that are asked for, though none applied: its weight goes to the others. */
  @Test
  void bonusBesideAQuestionThatDoesNotApply_addsNothing() {
    ScoringEngine engine =
        Cards.engine(
            SECTIONS,
            Cards.section("s", 60.0, Cards.points("a", 0, 10).build()),
            Cards.section(
                "t",
                40.0,
                Cards.points("b", 0, 5).build(),
                Cards.points("x", 0, 3).bonus(true).build()));

    assertThat(Cards.percent(engine, pairs("10", "n/a", "3"))).isEqualTo("100.00");
  }

  @Test
  void bonusSection_ofSections_countsTheirWeightsTimesPoints() {
    Section nested =
        Section.builder("bonus")
            .weight(BigDecimal.TEN)
            .sections(
                List.of(
                    Cards.section("in", 2.0, Cards.points("x", 0, 3).bonus(true).build()),
                    Cards.section("note", null, Cards.yesNo("n").excluded(true).build())))
            .build();
    Score score = Cards.score(engine(SECTIONS, nested), "a", "10", "b", "5", "x", "3", "n", "yes");

    assertThat(score.percent()).hasToString("Optional[140.00]");
    assertThat(score.questions().get(2).contribution()).isEqualTo(Fraction.of(2, 5));
  }

  @Test
  void cardWithABonusSection_hasNoKernel() {
    assertThat(engine(SECTIONS, bonus(10.0).build()).kernel()).isEmpty();
    assertThat(engine(SECTIONS, bonus(0.0).build()).kernel()).isPresent();
  }

  /** 10 %, with two answers at their best 80, 80 or, with the bonus and "b", 90 %. */
  @Test
  void wayToPass_throughTheBonus_isFound() {
    ScoringEngine engine =
        engine(SECTIONS.toBuilder().passMark(new BigDecimal("0.9")).build(), bonus(10.0).build());
    Score score = Cards.score(engine, pairs("5", "0", "-3"));

    assertThat(score.percent()).hasToString("Optional[10.00]");
    assertThat(ScoreExplainer.of(engine.scorecard()).explain(score).toPass())
        .isInstanceOfSatisfying(
            Counterfactual.Changes.class,
            way -> {
              assertThat(way.proof()).isEqualTo(Counterfactual.Proof.CHOSEN);
              assertThat(way.changes().toString()).contains("b", "x");
            });
  }

  private static ScoringEngine engine(Scoring scoring, Section last) {
    return Cards.engine(
        scoring,
        Cards.section("s", 60.0, Cards.points("a", 0, 5, 10).build()),
        Cards.section("t", 40.0, Cards.points("b", 0, 5).build()),
        last);
  }

  private static Section.Builder bonus(double weight) {
    return Section.builder("bonus")
        .weight(BigDecimal.valueOf(weight))
        .questions(List.of(Cards.points("x", -3, 0, 1, 3).bonus(true).build()));
  }

  private static String[] pairs(String a, String b, String extra) {
    return new String[] {"a", a, "b", b, "x", extra};
  }
}
