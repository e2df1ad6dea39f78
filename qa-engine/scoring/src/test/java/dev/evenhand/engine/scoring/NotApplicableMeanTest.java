package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.method.ScoringMethods;
import dev.evenhand.engine.text.ScoreText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Not applicable" as the mean of the answers, and as the rest of the card, by hand. */
class NotApplicableMeanTest {
  private static Scoring scoring(Method method, NotApplicablePolicy policy) {
    return Scoring.builder().method(method).notApplicable(policy).bounds(Bounds.UNBOUNDED).build();
  }

  /** What a question earns that is not applicable, by points and of how many. */
  private static String average(String question) {
    String json =
        """
        {"id": "c", "version": "1.0.0", "title": "C",
         "scoring": {"method": "points", "notApplicable": "average"},
         "sections": [{"id": "s", "title": "S", "questions": [
           {"id": "q", "ask": "Q", "allowNotApplicable": true, %s}]}]}
        """
            .formatted(question);
    Scorecard card = JsonScorecards.read("c.json", json.getBytes(StandardCharsets.UTF_8)).orThrow();
    Evaluation evaluation =
        Evaluation.of("e", card.ref(), "i", "r", Map.of("q", Answer.notApplicable()));
    QuestionScore scored = ScoringEngine.of(card).score(evaluation).orThrow().questions().get(0);
    return scored.earned() + " of " + scored.possible() + " " + scored.rules().get(0).kind();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"type\": \"yes-no\" | 1/2 of 1 NOT_APPLICABLE_AVERAGE",
        "\"type\": \"choice\", \"options\": [{\"value\": \"a\", \"score\": -5}, {\"value\": \"b\","
            + " \"score\": 1}, {\"value\": \"c\", \"score\": 6}]"
            + " | 2/3 of 6 NOT_APPLICABLE_AVERAGE",
        "\"type\": \"choice\", \"ratio\": \"range\", \"options\": [{\"value\": \"a\", \"score\": -5},"
            + " {\"value\": \"b\", \"score\": 1}, {\"value\": \"c\", \"score\": 6}]"
            + " | 17/3 of 11 NOT_APPLICABLE_AVERAGE",
        "\"type\": \"choice\", \"options\": [{\"value\": \"a\", \"score\": 0}, {\"value\": \"b\","
            + " \"score\": 4}, {\"value\": \"c\", \"score\": 9, \"bonus\": true}]"
            + " | 2 of 4 NOT_APPLICABLE_AVERAGE",
        "\"type\": \"multiple-choice\", \"options\": [{\"value\": \"a\", \"score\": 3}, {\"value\":"
            + " \"b\", \"score\": 2}, {\"value\": \"c\", \"score\": -2}]"
            + " | 3/2 of 5 NOT_APPLICABLE_AVERAGE",
        "\"type\": \"multiple-choice\", \"cap\": 1, \"options\": [{\"value\": \"a\", \"score\": 3},"
            + " {\"value\": \"b\", \"score\": 2}] | 1 of 1 NOT_APPLICABLE_AVERAGE",
        "\"type\": \"number\", \"scoredBy\": \"value\", \"max\": 7"
            + " | 7/2 of 7 NOT_APPLICABLE_AVERAGE",
        "\"type\": \"number\", \"ranges\": [{\"id\": \"low\", \"to\": 10, \"score\": 9}, {\"id\":"
            + " \"high\", \"score\": 0}] | 9/2 of 9 NOT_APPLICABLE_AVERAGE",
        "\"type\": \"number\", \"perCount\": -5, \"max\": 20 | 10 of 20 NOT_APPLICABLE_AVERAGE",
        "\"type\": \"number\", \"perCount\": -5 | 0 of 0 NOT_APPLICABLE_EXCLUDED"
      })
  void average_ofEachKind_isTheMeanOfItsAnswers(String question, String told) {
    assertThat(average(question)).isEqualTo(told);
  }

  @Test
  void average_ofABonus_earnsNothing() {
    ScoringEngine engine =
        Cards.engine(
            scoring(Method.POINTS, NotApplicablePolicy.AVERAGE),
            Cards.section(
                "s", null, Cards.yesNo("a").build(), Cards.yesNo("b").bonus(true).build()));

    assertThat(Cards.percent(engine, "a", "n/a", "b", "n/a")).isEqualTo("50.00");
  }

  /** Weighted 20 (a, b) and 80 (c, d). */
  private static ScoringEngine twoSections(Method method, Section.Builder first) {
    return Cards.engine(
        scoring(method, NotApplicablePolicy.REST),
        first
            .weight(20)
            .questions(List.of(Cards.yesNo("a").build(), Cards.yesNo("b").build()))
            .build(),
        Cards.section("second", 80.0, Cards.yesNo("c").build(), Cards.yesNo("d").build()));
  }

  private static ScoringEngine twoSections() {
    return twoSections(Method.WEIGHTED, Section.builder("first"));
  }

  @ParameterizedTest
  @CsvSource({
    "yes, n/a, yes, no, 56.00",
    "n/a, n/a, yes, no, 50.00",
    "n/a, n/a, n/a, yes, 100.00",
    "no, n/a, yes, n/a, 80.00",
    "n/a, n/a, n/a, n/a, undefined"
  })
  void rest_keepsItsWeightInItsSection(String a, String b, String c, String d, String percent) {
    assertThat(Cards.percent(twoSections(), "a", a, "b", b, "c", c, "d", d)).isEqualTo(percent);
  }

  @Test
  void rest_underPoints_isPointsOverPoints() {
    // 6 of 10 and n/a of 5, in a section that counts twice: (6 + 5 x r)/15 with r = 6/10.
    ScoringEngine engine =
        Cards.engine(
            scoring(Method.POINTS, NotApplicablePolicy.REST),
            Cards.section("s", 2.0, Cards.points("a", 0, 6, 10).build()),
            Cards.section("t", 1.0, Cards.points("b", 0, 5).build()));

    Score score = Cards.score(engine, "a", "6", "b", "n/a");

    assertThat(score.ratio()).contains(Fraction.of(3, 5));
    assertThat(score.questions().get(1).earned()).isEqualTo(Fraction.of(3, 1));
  }

  @Test
  void rest_underDeductions_losesWhatTheRestLost() {
    // The rest keeps 90 of 100; of its 20 points the question loses a tenth.
    ScoringEngine engine =
        Cards.engine(
            scoring(Method.DEDUCTIONS, NotApplicablePolicy.REST),
            Cards.section(
                "s", null, Cards.points("a", -10, 0).build(), Cards.points("b", 0, 20).build()));

    assertThat(Cards.percent(engine, "a", "-10", "b", "n/a")).isEqualTo("88.00");
  }

  @Test
  void rest_underLowest_isTheLowestOfTheRest() {
    ScoringEngine engine =
        Cards.engine(
            scoring(ScoringMethods.LOWEST, NotApplicablePolicy.REST),
            Cards.section("s", null, Cards.points("a", 0, 3, 10).build()),
            Cards.section("t", null, Cards.points("b", 0, 8, 10).build()),
            Cards.section("u", null, Cards.points("c", 0, 10).build()));

    assertThat(Cards.percent(engine, "a", "3", "b", "8", "c", "n/a")).isEqualTo("30.00");
  }

  @Test
  void rest_looksAtAnswersAlone_notAtFailsAndLimits() {
    Section.Builder failing =
        Section.builder("first")
            .maximum(Limit.ratio(new BigDecimal("0.1")))
            .autoFail(AutoFail.below(new BigDecimal("0.9"), Scope.SCORECARD, Effect.KEEP));

    Score score =
        Cards.score(
            twoSections(Method.WEIGHTED, failing), "a", "yes", "b", "n/a", "c", "yes", "d", "no");

    // By the answers alone 60 % as without the rules; the first section has 80 %, and counts 10 %.
    assertThat(score.questions().get(1).ratio()).contains(Fraction.of(3, 5));
    assertThat(score.ratio()).contains(Fraction.of(42, 100));
    assertThat(score.outcome()).isEqualTo(Outcome.AUTO_FAILED);
    assertThat(score.questions().get(1).rules())
        .containsExactly(new AppliedRule(AppliedRule.Kind.NOT_APPLICABLE_REST, "b"));
    assertThat(ScoreText.explain(score))
        .contains("not applicable: counted as the rest of the card");
  }

  @Test
  void rest_ofAFailedSection_fallsWithIt() {
    Question fatal =
        Cards.yesNo("a").autoFail(new AutoFail(List.of("no"), Scope.SECTION, Effect.ZERO)).build();
    ScoringEngine engine =
        Cards.engine(
            scoring(Method.WEIGHTED, NotApplicablePolicy.REST),
            Cards.section("s", 1.0, fatal, Cards.yesNo("b").build()),
            Cards.section("t", 1.0, Cards.yesNo("c").build()));

    // The rest is 50 %, but the section is 0.
    assertThat(Cards.percent(engine, "a", "no", "b", "n/a", "c", "yes")).isEqualTo("50.00");
  }

  @Test
  void rest_withBonusBeyond100_isBeyond100() {
    ScoringEngine engine =
        Cards.engine(
            scoring(Method.POINTS, NotApplicablePolicy.REST),
            Cards.section(
                "s",
                null,
                Cards.points("a", 0, 10).build(),
                Cards.points("b", 0, 2).bonus(true).build(),
                Cards.points("c", 0, 10).build()));

    assertThat(Cards.percent(engine, "a", "10", "b", "2", "c", "n/a")).isEqualTo("120.00");
  }

  @Test
  void rest_hasNoKernel_averageHas() {
    assertThat(twoSections().kernel()).isEmpty();
    assertThat(
            Cards.engine(
                    scoring(Method.WEIGHTED, NotApplicablePolicy.AVERAGE),
                    Cards.section("s", null, Cards.yesNo("a").build()))
                .kernel())
        .isPresent();
  }

  @Test
  void average_underRange_isBetweenWorstAndBest() {
    ScoringEngine engine =
        Cards.engine(
            scoring(Method.WEIGHTED, NotApplicablePolicy.AVERAGE).toBuilder()
                .ratio(RatioPolicy.RANGE)
                .build(),
            Cards.section("s", null, Cards.points("a", 1, 2, 3, 4, 5).build()));

    assertThat(Cards.percent(engine, "a", "n/a")).isEqualTo("50.00");
  }
}
