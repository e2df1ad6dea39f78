package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.AppliedRule.Kind;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.evaluation.Answers;
import dev.evenhand.engine.explain.AnswerChange;
import dev.evenhand.engine.explain.Counterfactual;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.text.CardText;
import dev.evenhand.engine.text.ScoreText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points for each that is counted, and numbers that go in steps. */
class CountedQuestionTest {
  private static final String TYPOS = "\"perCount\": -5, \"max\": 20";

  private static byte[] json(String scoring, String typos) {
    return """
        {"id": "c", "version": "1.0.0", "title": "C", "scoring": {%s},
         "sections": [{"id": "s", "title": "S", "questions": [
           {"id": "typos", "ask": "Typing mistakes", "type": "number", %s},
           {"id": "solved", "ask": "Solved?", "type": "choice",
            "options": [{"value": "yes", "score": 20}, {"value": "no", "score": 0}]}]}]}
        """
        .formatted(scoring, typos)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Scorecard card(String scoring, String typos) {
    return JsonScorecards.read("c.json", json(scoring, typos)).orThrow();
  }

  private static List<String> problems(String scoring, String typos) {
    return JsonScorecards.read("c.json", json(scoring, typos)).problems().stream()
        .map(Problem::text)
        .toList();
  }

  private static Evaluation evaluation(Scorecard card, String typos) {
    Answer count = new Answer.Quantity(new BigDecimal(typos));
    return Evaluation.of(
        "e", card.ref(), "i", "r", Map.of("typos", count, "solved", Answer.of("yes")));
  }

  private static Score score(Scorecard card, String typos) {
    return ScoringEngine.of(card).score(evaluation(card, typos)).orThrow();
  }

  private static String percent(String scoring, String typos, String count) {
    return score(card(scoring, typos), count).percent().orElseThrow().toPlainString();
  }

  private static List<String> refused(String typos, String count) {
    Scorecard card = card("\"method\": \"points\"", typos);
    return ScoringEngine.of(card).score(evaluation(card, count)).problems().stream()
        .map(Problem::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    // of 20 and 20, or the mean of two ratios: the same here
    "weighted, 0, 100.00",
    "weighted, 3, 62.50",
    "weighted, 4, 50.00",
    "weighted, 9, 50.00",
    "points, 3, 62.50",
    "points, 9, 50.00",
    // from 100, each costs 5 and all of them 20 at most
    "deductions, 3, 85.00",
    "deductions, 9, 80.00"
  })
  void score_ofTyposOf20_takes5OffForEach(String method, String count, String percent) {
    assertThat(percent("\"method\": \"" + method + "\"", TYPOS, count)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "points, 3, 25.00",
    "points, 9, 0.00",
    "deductions, 3, 85.00",
    "deductions, 9, 55.00"
  })
  void score_withoutAMax_hasNoLimit(String method, String count, String percent) {
    assertThat(percent("\"method\": \"" + method + "\"", "\"perCount\": -5", count))
        .isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"capped, 50.00", "uncapped, 50.00", "unbounded, 37.50"})
  void score_beyondItsFloor_fallsByItsBoundsOnly(String bounds, String percent) {
    String typos = TYPOS + ", \"bounds\": \"" + bounds + "\"";

    assertThat(percent("\"method\": \"points\"", typos, "5")).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"capped, 3, 65.00", "capped, 40, 100.00", "uncapped, 12, 110.00"})
  void score_ofPointsThatAdd_goesUpToTheMax(String bounds, String count, String percent) {
    String offers = "\"perCount\": 2, \"max\": 20, \"bounds\": \"" + bounds + "\"";
    String scoring = "\"method\": \"points\", \"bounds\": \"uncapped\"";

    assertThat(percent(scoring, offers, count)).isEqualTo(percent);
  }

  @Test
  void explanation_saysHowOftenAndHowManyPoints() {
    Score score = score(card("", TYPOS), "3");
    ScoreNode typos = score.questions().get(0);

    assertThat(typos.rules()).containsExactly(new AppliedRule(Kind.PER_COUNT, "3 × -5"));
    assertThat(typos.earned()).hasToString("5");
    assertThat(ScoreText.explain(score)).contains("3 × -5");
    assertThat(score(card("", TYPOS), "0").questions().get(0).rules()).isEmpty();
    assertThat(score(card("", TYPOS), "5").questions().get(0).rules())
        .containsExactly(
            new AppliedRule(Kind.PER_COUNT, "5 × -5"), new AppliedRule(Kind.FLOORED, "typos"));
  }

  @Test
  void explanation_ofWhatWouldPass_isTheFewestThatARangeHolds() {
    String ranges =
        "\"ranges\": [{\"id\": \"few\", \"to\": 2}, {\"id\": \"many\"}],"
            + " \"autoFail\": [{\"on\": [\"many\"]}], ";
    Scorecard card = card("\"passMark\": 80", ranges + TYPOS);

    Explanation explanation = ScoreExplainer.of(card).explain(evaluation(card, "3")).orThrow();

    assertThat(explanation.score().autoFailed()).containsExactly("typos");
    assertThat(explanation.toPass())
        .isInstanceOfSatisfying(
            Counterfactual.Changes.class,
            found ->
                assertThat(found.changes())
                    .extracting(AnswerChange::to)
                    .containsExactly(Answer.of(0)));
  }

  @Test
  void outline_tellsPointsForEach_andSteps() {
    assertThat(CardText.outline(card("", TYPOS), "en")).contains("(number), -5 for each, of 20");
    assertThat(
            CardText.outline(card("", "\"scoredBy\": \"value\", \"max\": 10, \"step\": 0.5"), "en"))
        .contains("(number), in steps of 0.5, of 10");
  }

  @Test
  void kernel_ofACardThatCounts_none() {
    assertThat(ScoringEngine.of(card("", TYPOS)).kernel()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"perCount\": -5 | 2.5 | a whole number from 0",
        "\"perCount\": -5 | -1 | a whole number from 0",
        "\"scoredBy\": \"value\", \"max\": 10, \"step\": 0.5 | 7.3 | 7 or 7.5 (a number in steps of 0.5)",
        "\"scoredBy\": \"value\", \"max\": 10, \"step\": 0.5 | 10.2 | a number from 0 to 10 in steps of 0.5",
        "\"scoredBy\": \"value\", \"max\": 10, \"step\": 0.5 | -1 | a number from 0 to 10 in steps of 0.5",
        "\"ranges\": [{\"id\": \"all\", \"to\": 10, \"score\": 1}], \"step\": 3 | 10 | 9 (a number in steps of 3)"
      })
  void answer_thatIsNoneOfTheNumbers_isRefusedWithThem(String typos, String count, String allowed) {
    assertThat(refused(typos, count))
        .containsExactly(
            "evaluation e /answers/typos: question 'typos' (Typing mistakes) can't be answered so,"
                + " found "
                + count
                + "; allowed: "
                + allowed
                + ". Use one of the allowed answers. [answer-not-allowed]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7.3 | 7 or 7.5 (a number in steps of 0.5)",
        "'7,3' | 7 or 7.5 (a number in steps of 0.5)",
        "11 | a number from 0 to 10 in steps of 0.5",
        "-5 | a number from 0 to 10 in steps of 0.5",
        "much | a number from 0 to 10 in steps of 0.5"
      })
  void parse_textThatIsNoneOfTheNumbers_isRefusedAsTheNumberIs(String text, String allowed) {
    Scorecard card = card("", "\"scoredBy\": \"value\", \"max\": 10, \"step\": 0.5");

    assertThat(Answers.of(card).parse("typos", text).problems())
        .extracting(Problem::allowed)
        .containsExactly(allowed);
  }

  @ParameterizedTest
  @CsvSource({"0, 50.00", "7.5, 87.50", "10, 100.00"})
  void score_inHalfPointsOf10_isTheirPart(String points, String percent) {
    assertThat(percent("", "\"scoredBy\": \"value\", \"max\": 10, \"step\": 0.5", points))
        .isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"perCount\": 0 | per-count-range",
        "\"perCount\": 2 | missing-max",
        "\"scoredBy\": \"count\" | missing-per-count",
        "\"scoredBy\": \"value\", \"max\": 9, \"perCount\": -5 | per-count-not-used",
        "\"perCount\": -5, \"step\": 1 | step-not-used",
        "\"scoredBy\": \"value\", \"max\": 9, \"step\": 0 | step-range",
        "\"scoredBy\": \"value\", \"max\": 9, \"step\": 2 | max-off-step",
        "\"perCount\": -5, \"ranges\": [{\"id\": \"all\", \"score\": 1}] | score-not-used"
      })
  void card_thatContradictsItself_isRefused(String typos, String code) {
    assertThat(JsonScorecards.read("c.json", json("\"method\": \"points\"", typos)).problems())
        .extracting(Problem::code)
        .containsExactly(code);
  }

  @Test
  void card_thatTakesRatiosOfACountWithoutAMax_isToldToGiveOne() {
    assertThat(problems("", "\"perCount\": -5"))
        .containsExactly(
            "c.json:3:4 /sections/0/questions/0: no answer to question 'typos' scores above 0."
                + " Add \"max\": the points that each takes something off, or make the method"
                + " \"points\". [no-positive-score]");
  }
}
