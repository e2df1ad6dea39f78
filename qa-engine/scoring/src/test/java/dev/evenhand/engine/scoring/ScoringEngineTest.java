package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringEngineTest {
  @ParameterizedTest
  @CsvSource({"EXCLUDE, 50.00", "AWARD, 66.67", "ZERO, 33.33"})
  void notApplicable_byPolicy(NotApplicablePolicy policy, String percent) {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED, policy, 80),
            Cards.section(
                "s",
                null,
                Cards.yesNo("a").build(),
                Cards.yesNo("b").build(),
                Cards.yesNo("c").build()));

    assertThat(Cards.percent(engine, "a", "yes", "b", "no", "c", "n/a")).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"EXCLUDE, 100.00", "ZERO, 50.00"})
  void unanswered_byPolicy(UnansweredPolicy policy, String percent) {
    Scoring scoring = Scoring.builder().method(Method.WEIGHTED).unanswered(policy).build();
    ScoringEngine engine =
        Cards.engine(
            scoring, Cards.section("s", null, Cards.yesNo("a").build(), Cards.yesNo("b").build()));

    assertThat(Cards.percent(engine, "a", "yes")).isEqualTo(percent);
  }

  @Test
  void unanswered_rejected_namesEveryOpenQuestion() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Cards.section(
                "s",
                null,
                Cards.yesNo("greeting").ask("Greeted?").build(),
                Cards.yesNo("tone").ask("Friendly?").build()));

    assertThat(engine.score(Cards.evaluation()).problems())
        .extracting(Problem::text)
        .containsExactly(
            "evaluation e-1 /answers/greeting: question 'greeting' (Greeted?) has no answer."
                + " Answer it, or let the card say what an open question counts (\"unanswered\")."
                + " [unanswered]",
            "evaluation e-1 /answers/tone: question 'tone' (Friendly?) has no answer."
                + " Answer it, or let the card say what an open question counts (\"unanswered\")."
                + " [unanswered]");
  }

  @Test
  void wrongAnswers_areReportedAllAtOnce_withIdAndTitle() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Cards.section(
                "opening",
                null,
                Question.builder("greeting", QuestionKind.YesNo.PLAIN).ask("Greeted?").build(),
                Cards.points("tone", 1, 2, 3).ask("Tone").build(),
                Question.builder("recap", QuestionKind.YesNo.PLAIN).ask("Recap?").build()));
    Map<String, Answer> answers =
        Map.of(
            "greeting", Answer.of("yse"),
            "tone", Answer.of(3),
            "recap", Answer.notApplicable(),
            "opening", Answer.of("yes"),
            "closing", Answer.of("yes"));

    assertThat(
            engine.score(Evaluation.of("e-9", Cards.REF, "i", "r", answers)).problems().stream()
                .map(Problem::text))
        .containsExactlyInAnyOrder(
            "evaluation e-9 /answers/greeting: question 'greeting' (Greeted?) can't be answered so,"
                + " found \"yse\"; allowed: \"yes\", \"no\". Maybe you mean \"yes\"."
                + " [answer-not-allowed]",
            "evaluation e-9 /answers/tone: question 'tone' (Tone) can't be answered so, found 3;"
                + " allowed: \"1\", \"2\", \"3\", \"n/a\". Write it as a text: \"3\"."
                + " [answer-not-allowed]",
            "evaluation e-9 /answers/recap: question 'recap' (Recap?) can't be answered so, found"
                + " n/a; allowed: \"yes\", \"no\" (this question does not allow \"n/a\")."
                + " Use one of the allowed answers. [answer-not-allowed]",
            "evaluation e-9 /answers/opening: 'opening' is a section (opening), not a question."
                + " Answer its questions; a section can only be \"n/a\" as a whole."
                + " [section-answered]",
            "evaluation e-9 /answers/closing: card@1.0.0 has no question 'closing'."
                + " Remove the answer. [unknown-question]");
  }

  @Test
  void otherVersion_isNeverScoredSilently() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED), Cards.section("s", null, Cards.yesNo("a").build()));
    Evaluation old =
        Evaluation.of(
            "e", new ScorecardRef("card", "0.9.0"), "i", "r", Map.of("a", Answer.of("yes")));

    assertThat(engine.score(old).problems())
        .extracting(Problem::text)
        .containsExactly(
            "evaluation e /scorecard: the evaluation was made with another scorecard or version,"
                + " found card@0.9.0; allowed: card@1.0.0."
                + " Score it by the version it was made with. [other-scorecard]");
  }

  @Test
  void sectionNotApplicable_leavesItsWeightToTheOthers() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Cards.section("s", 90.0, Cards.yesNo("a").build(), Cards.yesNo("b").build()),
            Cards.section("t", 10.0, Cards.yesNo("c").build()));

    assertThat(Cards.percent(engine, "s", "n/a", "c", "yes")).isEqualTo("100.00");
  }

  @Test
  void nothingApplicable_isUndefined_notZero() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED, NotApplicablePolicy.EXCLUDE, 80),
            Cards.section("s", null, Cards.yesNo("a").build()));

    Score score = Cards.score(engine, "a", "n/a");

    assertThat(score.ratio()).isEmpty();
    assertThat(score.outcome()).isEqualTo(Outcome.UNDEFINED);
  }

  @ParameterizedTest
  @CsvSource({
    "QUESTION, ZERO, 50.00, PASSED",
    "SECTION, ZERO, 50.00, PASSED",
    "SECTION, KEEP, 75.00, PASSED",
    "SCORECARD, ZERO, 0.00, AUTO_FAILED",
    "SCORECARD, KEEP, 75.00, AUTO_FAILED"
  })
  void autoFail_onHalfCredit_byScopeAndEffect(
      Scope scope, Effect effect, String percent, Outcome outcome) {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED, NotApplicablePolicy.EXCLUDE, 50),
            Cards.section(
                "s",
                1.0,
                Cards.points("a", 0, 5, 10)
                    .autoFail(new AutoFail(List.of("5"), scope, effect))
                    .build()),
            Cards.section("t", 1.0, Cards.yesNo("b").build()));

    Score score = Cards.score(engine, "a", "5", "b", "yes");

    assertThat(score.percent()).hasToString("Optional[" + percent + "]");
    assertThat(score.outcome()).isEqualTo(outcome);
    assertThat(score.autoFailed()).isEqualTo(scope == Scope.SCORECARD ? List.of("a") : List.of());
  }

  @Test
  void autoFail_ofATransparentSection_zeroesItsQuestions_theirWeightsStay() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Cards.section(
                "s",
                null,
                Cards.yesNo("a")
                    .weight(1)
                    .autoFail(new AutoFail(List.of("no"), Scope.SECTION, Effect.ZERO))
                    .build(),
                Cards.yesNo("b").weight(1).build()),
            Cards.section("t", null, Cards.yesNo("c").weight(2).build()));

    Score score = Cards.score(engine, "a", "no", "b", "yes", "c", "yes");

    assertThat(score.percent()).hasToString("Optional[50.00]");
    assertThat(score.questions().get(1).rules())
        .containsExactly(new AppliedRule(AppliedRule.Kind.AUTO_FAIL_ZERO, "a"));
  }

  @Test
  void autoFail_inAZeroWeightSection_stillFailsTheCard() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED, NotApplicablePolicy.EXCLUDE, 50),
            Cards.section(
                "s",
                0.0,
                Cards.yesNo("a")
                    .autoFail(new AutoFail(List.of("no"), Scope.SCORECARD, Effect.KEEP))
                    .build()),
            Cards.section("t", 1.0, Cards.yesNo("b").build()));

    Score score = Cards.score(engine, "a", "no", "b", "yes");

    assertThat(score.outcome()).isEqualTo(Outcome.AUTO_FAILED);
    assertThat(score.percent()).hasToString("Optional[100.00]");
  }

  @Test
  void notApplicable_neverTriggersAnAutoFail() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED, NotApplicablePolicy.ZERO, 50),
            Cards.section(
                "s",
                null,
                Cards.yesNo("a")
                    .autoFail(new AutoFail(List.of("no"), Scope.SCORECARD, Effect.ZERO))
                    .build(),
                Cards.yesNo("b").build()));

    assertThat(Cards.score(engine, "a", "n/a", "b", "yes").outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void bandsAndPassMark_compareExactly_beforeRounding() {
    Scoring scoring =
        Scoring.builder()
            .method(Method.POINTS)
            .passMark(new BigDecimal("0.6667"))
            .bands(
                List.of(
                    new Band(new BigDecimal("0.6667"), Text.of("High")),
                    new Band(BigDecimal.ZERO, Text.of("Low"))))
            .build();
    ScoringEngine engine =
        Cards.engine(scoring, Cards.section("s", null, Cards.points("a", 0, 2, 3).build()));

    Score score = Cards.score(engine, "a", "2");

    assertThat(score.percent()).hasToString("Optional[66.67]");
    assertThat(score.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(score.band()).isEqualTo(Text.of("Low"));
  }

  @Test
  void negativeScores_floorAtZero_atTheCard() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.POINTS),
            Cards.section(
                "s", null, Cards.points("a", 0, 5).build(), Cards.points("b", -10, 0).build()));

    Score score = Cards.score(engine, "a", "5", "b", "-10");

    assertThat(score.percent()).hasToString("Optional[0.00]");
    assertThat(score.card().rules())
        .containsExactly(new AppliedRule(AppliedRule.Kind.FLOORED, "card"));
  }

  @Test
  void multipleChoice_addsUp_toItsCap() {
    QuestionKind kind =
        new QuestionKind.MultipleChoice(
            List.of(Option.of("a", 2), Option.of("b", 2), Option.of("c", 2)),
            BigDecimal.valueOf(4));
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Cards.section("s", null, Question.builder("q", kind).build()));
    Map<String, Answer> one = Map.of("q", Answer.of(List.of("a")));
    Map<String, Answer> all = Map.of("q", Answer.of(List.of("a", "b", "c")));

    assertThat(engine.score(Evaluation.of("e", Cards.REF, "i", "r", one)).orThrow().percent())
        .hasToString("Optional[50.00]");
    assertThat(engine.score(Evaluation.of("e", Cards.REF, "i", "r", all)).orThrow().percent())
        .hasToString("Optional[100.00]");
  }

  @ParameterizedTest
  @CsvSource({"600, 100.00", "601, 50.00", "900, 50.00", "901, 0.00"})
  void number_rangesIncludeTheirUpperEnd(long seconds, String percent) {
    QuestionKind kind =
        new QuestionKind.Numeric(
            "s",
            List.of(range("fast", 600L, 100), range("fair", 900L, 50), range("slow", null, 0)));
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Cards.section("s", null, Question.builder("q", kind).build()));

    Score score =
        engine
            .score(Evaluation.of("e", Cards.REF, "i", "r", Map.of("q", Answer.of(seconds))))
            .orThrow();

    assertThat(score.percent()).hasToString("Optional[" + percent + "]");
  }

  @Test
  void nestedSections_weighWithinTheirParent() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Cards.nested(
                "outer",
                50.0,
                Method.WEIGHTED,
                Cards.section("i1", 30.0, Cards.yesNo("a").build()),
                Cards.section("i2", 10.0, Cards.yesNo("b").build())),
            Cards.section("other", 50.0, Cards.yesNo("c").build()));

    Score score = Cards.score(engine, "a", "yes", "b", "no", "c", "no");

    assertThat(score.percent()).hasToString("Optional[37.50]");
    assertThat(score.questions())
        .extracting(ScoreNode::effectiveWeight)
        .containsExactly(Fraction.of(3, 8), Fraction.of(1, 8), Fraction.of(1, 2));
  }

  @Test
  void methodNone_isShownAndNeverScored() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            Cards.nested(
                "notes", 50.0, Method.NONE, Cards.section("n", null, Cards.yesNo("a").build())),
            Cards.section("s", 50.0, Cards.yesNo("b").build()));

    assertThat(Cards.percent(engine, "a", "no", "b", "yes")).isEqualTo("100.00");
  }

  @Test
  void scoringIsTakenFromTheCard_notFromItsOrder() {
    Scorecard card =
        Scorecard.of(
            Cards.REF,
            "Card",
            Cards.scoring(Method.WEIGHTED),
            List.of(Cards.section("s", null, Cards.yesNo("a").build(), Cards.yesNo("b").build())));

    assertThat(ScoringEngine.of(card).score(Cards.evaluation("b", "no", "a", "yes")).orThrow())
        .extracting(score -> score.ratio().orElseThrow())
        .isEqualTo(Fraction.of(1, 2));
  }

  private static NumberRange range(String id, Long to, long score) {
    return new NumberRange(
        id, null, to == null ? null : BigDecimal.valueOf(to), BigDecimal.valueOf(score));
  }
}
