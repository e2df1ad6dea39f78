package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.explain.Counterfactual;
import dev.evenhand.engine.explain.EvaluationComparison;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.output.JsonComparisons;
import dev.evenhand.engine.output.JsonExplanations;
import dev.evenhand.engine.text.CardText;
import dev.evenhand.engine.text.EvaluationComparisonText;
import dev.evenhand.engine.text.ExplanationText;
import dev.evenhand.engine.text.ScoreText;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A pass mark and bands that the score of the critical questions is held against. */
class PassOnCriticalTest {
  private static final Critical CRITICAL = new Critical(null, List.of());

  private static Scoring.Builder scoring() {
    return Scoring.builder()
        .passMark(new BigDecimal("0.8"))
        .passOn(PassOn.CRITICAL)
        .bands(List.of(new Band(new BigDecimal("0.8"), Text.of("safe"))));
  }

  /** Critical a and b weigh 1 each, c and d 2. */
  private static ScoringEngine engine(Scoring.Builder scoring) {
    return Cards.engine(
        scoring.build(),
        Cards.section("s", null, critical("a"), critical("b"), plain("c"), plain("d")));
  }

  private static Question critical(String id) {
    return Cards.yesNo(id).weight(1).critical(CRITICAL).build();
  }

  private static Question plain(String id) {
    return Cards.yesNo(id).weight(2).build();
  }

  private static Score score(ScoringEngine engine, String answers) {
    String[] each = answers.split(" ", -1);
    return Cards.score(engine, "a", each[0], "b", each[1], "c", each[2], "d", each[3]);
  }

  /** Of a failed section that counts all that was declared, what did not apply is no error. */
  @ParameterizedTest
  @EnumSource(FailedSectionPolicy.class)
  void criticalScore_ofAFailedSection_leavesOutWhatDidNotApply(FailedSectionPolicy policy) {
    Question asked =
        Cards.yesNo("asked").weight(10).allowNotApplicable(true).critical(CRITICAL).build();
    Question failing =
        Cards.yesNo("failing")
            .weight(5)
            .critical(CRITICAL)
            .autoFail(new AutoFail(List.of("no"), AutoFail.Scope.SECTION, AutoFail.Effect.ZERO))
            .build();
    Question other = Cards.yesNo("other").weight(5).critical(CRITICAL).build();
    ScoringEngine engine =
        Cards.engine(
            scoring().method(Method.POINTS).failedSection(policy).build(),
            Cards.section("s", null, asked, failing),
            Cards.section("t", null, other));

    Score score = Cards.score(engine, "asked", "n/a", "failing", "no", "other", "yes");

    assertThat(score.critical().ratio()).contains(Fraction.of(new BigDecimal("0.5")));
    assertThat(score.critical().errors().get(ErrorClass.CRITICAL).opportunities()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "yes yes no no, 33.33, PASSED, safe",
    "yes no yes yes, 83.33, FAILED, ",
    "yes n/a no yes, 60.00, PASSED, safe",
    "n/a n/a no no, 0.00, PASSED, safe",
    "n/a n/a n/a n/a, , UNDEFINED, "
  })
  void outcomeAndBand_areThoseOfTheCriticalScore(
      String answers, String percent, Outcome outcome, String band) {
    Score score = score(engine(scoring()), answers);

    assertThat(score.percent().map(BigDecimal::toPlainString).orElse(null)).isEqualTo(percent);
    assertThat(score.outcome()).isEqualTo(outcome);
    assertThat(score.band() == null ? null : score.band().toString()).isEqualTo(band);
    assertThat(score.card().outcome()).isEqualTo(outcome);
    assertThat(score.card().band()).isEqualTo(score.band());
  }

  @Test
  void noCriticalQuestionApplied_excluded_isScored() {
    Score score = score(engine(scoring().noOpportunity(NoOpportunity.EXCLUDED)), "n/a n/a yes yes");

    assertThat(score.outcome()).isEqualTo(Outcome.SCORED);
    assertThat(score.band()).isNull();
    assertThat(score.compared()).isEmpty();
    assertThat(ScoreText.explain(score))
        .contains("(pass mark 80 % of the critical questions; none applied)");
  }

  @Test
  void autoFail_failsTheCardAllTheSame() {
    Question fatal =
        Cards.yesNo("c")
            .weight(2)
            .autoFail(new AutoFail(List.of("no"), AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO))
            .build();
    ScoringEngine engine =
        Cards.engine(
            scoring().build(),
            Cards.section("s", null, critical("a"), critical("b"), fatal, plain("d")));

    assertThat(score(engine, "yes yes no yes").outcome()).isEqualTo(Outcome.AUTO_FAILED);
  }

  @Test
  void roundBeforeCompare_roundsTheCriticalScore() {
    Scoring.Builder rounding =
        scoring()
            .passMark(new BigDecimal("0.34"))
            .roundBeforeCompare(new Rounding(0, RoundingMode.UP));
    ScoringEngine engine =
        Cards.engine(
            rounding.build(),
            Cards.section("s", null, critical("a"), critical("b"), critical("c"), plain("d")));

    Score score = score(engine, "yes no no no");

    assertThat(score.compared()).contains(Fraction.of(1, 3));
    assertThat(score.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(ScoreText.explain(score))
        .contains(
            "(pass mark 34 % of the critical questions, which have 33.33 %, compared as 34 %)");
  }

  @Test
  void criticalScore_underPointsAndSections_isCriticalPointsOverCriticalPoints() {
    ScoringEngine engine =
        Cards.engine(
            scoring().method(Method.POINTS).build(),
            Cards.section("s", 2.0, Cards.points("a", 0, 3, 10).critical(CRITICAL).build()),
            Cards.section(
                "t",
                null,
                Cards.points("b", 0, 20).critical(CRITICAL).build(),
                Cards.points("c", 0, 50).build()));

    Score score = Cards.score(engine, "a", "3", "b", "20", "c", "0");

    // (2 x 3 + 20)/(2 x 10 + 20)
    assertThat(score.compared()).contains(Fraction.of(26, 40));
  }

  @Test
  void toPass_changesCriticalAnswersOnly() {
    ScoringEngine engine = engine(scoring());
    Score score = score(engine, "no no no no");

    Counterfactual found = ScoreExplainer.of(engine.scorecard()).explain(score).toPass();

    assertThat(found)
        .isInstanceOfSatisfying(
            Counterfactual.Changes.class,
            changes -> {
              assertThat(changes.changes())
                  .extracting(change -> change.question())
                  .containsExactly("a", "b");
              assertThat(changes.proof()).isEqualTo(Counterfactual.Proof.CHOSEN);
              assertThat(changes.result().ratio()).contains(Fraction.of(1, 3));
              assertThat(changes.result().outcome()).isEqualTo(Outcome.PASSED);
            });
  }

  @Test
  void criticalScore_isBeforeTheRulesOfItsSection_andAfterThoseOfItsQuestion() {
    Question failing =
        Cards.yesNo("a")
            .weight(1)
            .critical(new Critical(null, List.of("no")))
            .autoFail(new AutoFail(List.of("yes"), AutoFail.Scope.QUESTION, AutoFail.Effect.ZERO))
            .build();
    ScoringEngine limited =
        Cards.engine(
            scoring().build(),
            Section.builder("s")
                .weight(1)
                .maximum(Limit.ratio(new BigDecimal("0.6")))
                .questions(List.of(critical("a"), Cards.yesNo("b").weight(1).build()))
                .build());
    ScoringEngine failed =
        Cards.engine(
            scoring().build(),
            Cards.section("s", null, failing, Cards.yesNo("b").weight(1).build()));

    Score score = Cards.score(limited, "a", "yes", "b", "yes");

    assertThat(score.percent()).hasToString("Optional[60.00]");
    assertThat(score.compared()).contains(Fraction.ONE);
    assertThat(score.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(Cards.score(failed, "a", "yes", "b", "yes").compared()).contains(Fraction.ZERO);
  }

  @Test
  void everyTextAndJson_tellsTheNumberThatDecides() {
    ScoringEngine engine = engine(scoring());
    Score score = score(engine, "yes no yes n/a");

    Explanation explanation = ScoreExplainer.of(engine.scorecard()).explain(score);

    assertThat(ScoreText.line(score)).isEqualTo("75.00 %, critical questions 50.00 %  FAILED");
    assertThat(ExplanationText.of(explanation))
        .contains("75.00 %  FAILED  (pass mark 80 % of the critical questions, which have 50.00 %)")
        .contains("then 100.00 %, critical questions 100.00 %  PASSED")
        .contains(
            "b  25.00  no   yes +25.00 (critical 100.00 %) PASSED, n/a +25.00 (critical 100.00 %)")
        .contains("c   0.00  yes  no -50.00, n/a -25.00\n");
    assertThat(JsonExplanations.write(explanation))
        .contains("\"ratio\": 0.75,\n      \"criticalRatio\": 0.5,\n      \"outcome\": \"FAILED\"");
  }

  @Test
  void explanation_ofAutoFail_tellsTheCriticalScoreWithoutIt() {
    Question fatal =
        Cards.yesNo("c")
            .weight(2)
            .autoFail(new AutoFail(List.of("no"), AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO))
            .build();
    ScoringEngine engine =
        Cards.engine(
            scoring().build(),
            Cards.section("s", null, critical("a"), critical("b"), fatal, plain("d")));
    Score score = score(engine, "yes yes no yes");

    assertThat(ExplanationText.of(ScoreExplainer.of(engine.scorecard()).explain(score)))
        .contains("66.67 %, critical questions 100.00 %  PASSED")
        .contains("\nwithout the auto-fail it would be 66.67 %, critical questions 100.00 %\n");
  }

  @Test
  void noCriticalQuestionApplied_isSaid() {
    ScoringEngine engine = engine(scoring());

    assertThat(ScoreText.line(score(engine, "n/a n/a no yes")))
        .isEqualTo("50.00 %, no critical question applied  PASSED  safe");
    assertThat(ScoreText.line(score(engine, "n/a n/a n/a n/a"))).isEqualTo("no score  UNDEFINED");
  }

  @Test
  void bandsWithoutPassMark_areToldWithTheCriticalScore() {
    Score score = score(engine(scoring().passMark(null)), "yes yes no no");

    assertThat(ScoreText.explain(score))
        .contains("33.33 %, critical questions 100.00 %  SCORED  safe\n");
  }

  @Test
  void twoEvaluations_sayHowFarTheirCriticalScoresAreApart() {
    ScoringEngine engine = engine(scoring());
    Evaluation first = score(engine, "yes no yes yes").evaluation();
    Evaluation second = score(engine, "yes yes no yes").evaluation();

    EvaluationComparison comparison = EvaluationComparison.of(engine, first, second).orThrow();

    assertThat(EvaluationComparisonText.of(comparison))
        .contains(
            "the second score is 16.67 points lower; "
                + "the critical questions of the second score 50.00 points more\n");
    assertThat(JsonComparisons.write(comparison)).contains("\"criticalRatio\": 0.5");
  }

  @Test
  void failedTestOfACard_namesTheNumberThatDecides() {
    ScorecardTest test =
        new ScorecardTest(
            "passes",
            score(engine(scoring()), "yes no yes yes").evaluation().answers(),
            Map.of(),
            new ScorecardTest.Expected(Outcome.PASSED, null, null));
    Scorecard card = engine(scoring()).scorecard().toBuilder().tests(List.of(test)).build();

    assertThat(TestVerdict.of(card).get(0).differences())
        .containsExactly(
            "outcome is FAILED with 50.00 % of the critical questions, expected PASSED");
  }

  @Test
  void failedTestOfACard_withoutABand_saysSo() {
    ScorecardTest test =
        new ScorecardTest(
            "safe",
            score(engine(scoring()), "yes no yes yes").evaluation().answers(),
            Map.of(),
            new ScorecardTest.Expected(null, null, "safe"));
    Scorecard card = engine(scoring()).scorecard().toBuilder().tests(List.of(test)).build();

    assertThat(TestVerdict.of(card).get(0).differences())
        .containsExactly("there is no band, expected safe");
  }

  @Test
  void card_saysIt_andHasNoKernel() {
    Scorecard card = engine(scoring()).scorecard();

    assertThat(CardText.outline(card, "en"))
        .contains("pass mark 80 %; passes on the score of its critical questions");
    assertThat(engine(scoring()).kernel()).isEmpty();
    assertThat(engine(scoring().passOn(PassOn.SCORE)).kernel()).isPresent();
  }

  @Test
  void card_withoutCriticalQuestion_isAProblem() {
    Scorecard card =
        Cards.engine(scoring().build(), Cards.section("s", null, plain("c"))).scorecard();

    assertThat(ScorecardValidator.validate(card))
        .extracting(problem -> problem.code())
        .containsExactly("nothing-critical");
  }
}
