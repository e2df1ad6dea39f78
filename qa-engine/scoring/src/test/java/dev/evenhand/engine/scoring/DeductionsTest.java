package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeductionsTest {
  @ParameterizedTest
  @CsvSource({"5, 10, 95.00", "0, 10, 90.00", "0, 0, 70.00", "5, 0, 75.00", "10, 10, 100.00"})
  void answers_takeFromTheStart_weightTimesWhatTheyLost(String a, String b, String percent) {
    assertThat(Cards.percent(engine(Scoring.builder()), "a", a, "b", b)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"50, 60.00", "20, 0.00", "200, 90.00"})
  void start_isDeclaredAtTheCard(String start, String percent) {
    ScoringEngine engine = engine(Scoring.builder().start(new BigDecimal(start)));

    assertThat(Cards.percent(engine, "a", "10", "b", "0")).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"EXCLUDE, 90.00", "AWARD, 90.00", "ZERO, 70.00"})
  void notApplicable_byPolicy_deductsNothingOrEverything(
      NotApplicablePolicy policy, String percent) {
    ScoringEngine engine = engine(Scoring.builder().notApplicable(policy));

    assertThat(Cards.percent(engine, "a", "0", "b", "n/a")).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"EXCLUDE, 90.00", "ZERO, 70.00"})
  void unanswered_byPolicy_deductsNothingOrEverything(UnansweredPolicy policy, String percent) {
    ScoringEngine engine = engine(Scoring.builder().unanswered(policy));

    assertThat(Cards.percent(engine, "a", "0")).isEqualTo(percent);
  }

  @Test
  void nothingApplicable_isUndefined_notTheWholeStart() {
    Score score = Cards.score(engine(Scoring.builder()), "a", "n/a", "b", "n/a");

    assertThat(score.outcome()).isEqualTo(Outcome.UNDEFINED);
    assertThat(score.possible()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void bonus_addsWhatItEarns() {
    ScoringEngine engine =
        card(
            Scoring.builder().bounds(Bounds.UNBOUNDED),
            Cards.section(
                "s",
                null,
                Cards.points("a", 0, 10).build(),
                Cards.points("b", 0, 4).weight(2).bonus(true).build()));

    assertThat(Cards.percent(engine, "a", "10", "b", "4")).isEqualTo("108.00");
    assertThat(Cards.percent(engine, "a", "0", "b", "0")).isEqualTo("90.00");
  }

  @Test
  void penaltyOptions_takeTheirSize() {
    ScoringEngine engine =
        card(Scoring.builder(), Cards.section("s", null, Cards.points("a", 0, -15).build()));

    assertThat(Cards.percent(engine, "a", "-15")).isEqualTo("85.00");
  }

  @Test
  void weightZero_deductsNothing_andIsNoAnswer() {
    Question shown = Cards.points("a", 0, 10).weight(0).build();
    ScoringEngine engine =
        card(Scoring.builder(), Cards.section("s", null, shown, Cards.points("b", 0, 10).build()));

    assertThat(Cards.percent(engine, "a", "0", "b", "10")).isEqualTo("100.00");
    assertThat(Cards.percent(engine, "a", "0", "b", "n/a")).isEqualTo("undefined");
  }

  @Test
  void nestedSections_multiplyTheirWeights_showWhatWasLost_andHaveNothingPossible() {
    Section inner =
        Section.builder("inner")
            .weight(3)
            .questions(List.of(Cards.points("b", 0, 5).weight(2).build()))
            .build();
    Section outer =
        Section.builder("outer")
            .weight(2)
            .questions(List.of(Cards.points("a", 0, 1).build()))
            .sections(List.of(inner))
            .build();

    Score score = Cards.score(card(Scoring.builder(), outer), "a", "0", "b", "0");

    SectionScore first = (SectionScore) score.card().parts().get(0);
    assertThat(score.percent()).hasToString("Optional[38.00]");
    assertThat(first.earned()).isEqualTo(Fraction.of(-31, 1));
    assertThat(first.possible()).isEqualTo(Fraction.ZERO);
    assertThat(first.ratio()).isEmpty();
    assertThat(first.parts().get(1).earned()).isEqualTo(Fraction.of(-10, 1));
    assertThat(score.questions())
        .extracting(ScoreNode::lost)
        .containsExactly(Fraction.of(2, 100), Fraction.of(60, 100));
    assertThat(first.lost()).isEqualTo(Fraction.of(62, 100));
  }

  @Test
  void effectiveWeight_isWhatAnAnswerCanCost_andContributionWhatIsLeftOfIt() {
    Score score = Cards.score(engine(Scoring.builder()), "a", "5", "b", "0");

    assertThat(score.questions())
        .extracting(ScoreNode::effectiveWeight)
        .containsExactly(Fraction.of(10, 100), Fraction.of(20, 100));
    assertThat(score.questions())
        .extracting(ScoreNode::contribution)
        .containsExactly(Fraction.of(5, 100), Fraction.ZERO);
    assertThat(score.reasons()).extracting(ScoreNode::id).containsExactly("b", "a");
  }

  @Test
  void weightedCard_takesTheRatioOfASectionThatDeducts() {
    Section errors =
        Section.builder("errors")
            .weight(1)
            .method(Method.DEDUCTIONS)
            .start(BigDecimal.valueOf(20))
            .questions(List.of(Cards.points("a", 0, 5).build()))
            .build();
    ScoringEngine engine =
        Cards.engine(Scoring.DEFAULT, errors, Cards.section("t", 3.0, Cards.yesNo("b").build()));

    Score score = Cards.score(engine, "a", "0", "b", "yes");

    assertThat(score.percent()).hasToString("Optional[93.75]");
    assertThat(score.card().parts().get(0).ratio()).contains(Fraction.of(3, 4));
    assertThat(score.questions().get(0).effectiveWeight()).isEqualTo(Fraction.of(1, 16));
  }

  @Test
  void pointsCard_addsStartAndWhatIsLeftOfIt() {
    Section errors =
        Section.builder("errors")
            .method(Method.DEDUCTIONS)
            .start(BigDecimal.valueOf(20))
            .questions(List.of(Cards.points("a", 0, 5).build()))
            .build();
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.POINTS),
            errors,
            Cards.section("t", null, Cards.points("b", 0, 30).build()));

    assertThat(Cards.percent(engine, "a", "0", "b", "30")).isEqualTo("90.00");
  }

  @Test
  void ratioPolicy_decidesWhatThereIsToLose() {
    Section section =
        Section.builder("s")
            .ratio(RatioPolicy.RANGE)
            .questions(List.of(Cards.points("a", 1, 2, 5).build()))
            .build();

    assertThat(Cards.percent(card(Scoring.builder(), section), "a", "2")).isEqualTo("97.00");
  }

  @Test
  void failedSectionWithin_losesAllThatItsAnswersCould() {
    AutoFail fail = new AutoFail(List.of("5"), Scope.SECTION, Effect.ZERO);
    Section first =
        Cards.section(
            "first",
            null,
            Cards.points("a", 0, 5, 10).autoFail(fail).build(),
            Cards.points("b", 0, 20).build());
    Section second = Cards.section("second", null, Cards.points("c", 0, 30).build());

    Score score =
        Cards.score(card(Scoring.builder(), first, second), "a", "5", "b", "20", "c", "30");

    assertThat(score.percent()).hasToString("Optional[70.00]");
    assertThat(score.card().parts().get(0).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(score.questions().get(1).rules())
        .containsExactly(new AppliedRule(AppliedRule.Kind.AUTO_FAIL_ZERO, "a"));
  }

  @Test
  void minimumWithin_limitsWhatASectionCanCost() {
    Section limited =
        Section.builder("s")
            .minimum(Limit.points(BigDecimal.valueOf(-15)))
            .questions(List.of(Cards.points("a", 0, 10).build(), Cards.points("b", 0, 20).build()))
            .build();

    Score score = Cards.score(card(Scoring.builder(), limited), "a", "0", "b", "0");

    assertThat(score.percent()).hasToString("Optional[85.00]");
    assertThat(score.card().parts().get(0).lost()).isEqualTo(Fraction.of(15, 100));
  }

  @Test
  void failedSectionDeclared_keepsTheStart() {
    AutoFail fail = new AutoFail(List.of("0"), Scope.SECTION, Effect.ZERO);
    Section errors =
        Section.builder("errors")
            .method(Method.DEDUCTIONS)
            .failedSection(FailedSectionPolicy.DECLARED)
            .questions(
                List.of(
                    Cards.points("a", 0, 10).autoFail(fail).build(),
                    Cards.points("b", 0, 20).build()))
            .build();
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.POINTS),
            errors,
            Cards.section("t", null, Cards.points("c", 0, 100).build()));

    assertThat(Cards.percent(engine, "a", "0", "b", "n/a", "c", "100")).isEqualTo("50.00");
  }

  private static ScoringEngine engine(Scoring.Builder scoring) {
    return card(
        scoring,
        Cards.section(
            "s",
            null,
            Cards.points("a", 0, 5, 10).build(),
            Cards.points("b", 0, 10).weight(2).build()));
  }

  private static ScoringEngine card(Scoring.Builder scoring, Section... sections) {
    return Cards.engine(scoring.method(Method.DEDUCTIONS).build(), sections);
  }
}
