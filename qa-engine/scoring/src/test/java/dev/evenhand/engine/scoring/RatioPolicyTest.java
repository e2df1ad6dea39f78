package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioPolicyTest {
  @ParameterizedTest
  @CsvSource({"MAX, 3, 5", "RANGE, 2, 4", "SYMMETRIC, 3, 5"})
  void points_byPolicy_earnedAndPossible(RatioPolicy policy, long earned, long possible) {
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().method(Method.POINTS).ratio(policy).build(),
            Cards.section("s", null, Cards.points("q", 1, 2, 3, 4, 5).build()));

    QuestionScore question = Cards.score(engine, "q", "3").questions().get(0);

    assertThat(question.earned()).isEqualTo(Fraction.of(earned, 1));
    assertThat(question.possible()).isEqualTo(Fraction.of(possible, 1));
  }

  @Test
  void nearestPolicyWins_questionBeforeSectionBeforeCard() {
    Question own = Cards.points("own", 1, 3, 5).ratio(RatioPolicy.MAX).build();
    Question inherited = Cards.points("inherited", 1, 3, 5).build();
    Section section =
        Section.builder("s").ratio(RatioPolicy.RANGE).questions(List.of(own, inherited)).build();
    ScoringEngine engine =
        Cards.engine(Scoring.builder().ratio(RatioPolicy.SYMMETRIC).build(), section);

    assertThat(Cards.score(engine, "own", "3", "inherited", "3").questions())
        .extracting(question -> question.ratio().orElseThrow())
        .containsExactly(Fraction.of(3, 5), Fraction.of(1, 2));
  }

  @Test
  void declaredMax_replacesTheBestScore() {
    ScoringEngine engine =
        Cards.engine(
            Scoring.DEFAULT,
            Cards.section("s", null, Cards.points("q", 0, 4, 8).max(BigDecimal.TEN).build()));

    assertThat(Cards.percent(engine, "q", "8")).isEqualTo("80.00");
  }

  @ParameterizedTest
  @CsvSource({"MAX, 40.00", "RANGE, 57.14", "SYMMETRIC, 40.00"})
  void multipleChoice_rangesFromTheSumOfPenalties(RatioPolicy policy, String percent) {
    List<Option> options = List.of(Option.of("a", 2), Option.of("b", 3), Option.of("c", -2));
    Question question =
        Question.builder("q", new QuestionKind.MultipleChoice(options, null)).build();

    assertThat(percent(question, policy, Answer.of(List.of("a")))).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"MAX, 50.00", "RANGE, 33.33", "SYMMETRIC, 50.00"})
  void number_rangesFromTheLowestRange(RatioPolicy policy, String percent) {
    QuestionKind kind =
        new QuestionKind.Numeric(
            null, List.of(range("low", 1L, 1), range("mid", 2L, 2), range("high", null, 4)));

    assertThat(percent(Question.builder("q", kind).build(), policy, Answer.of(2)))
        .isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"MAX", "RANGE", "SYMMETRIC"})
  void numberScoredByItsValue_countsFromZero_underEveryPolicy(RatioPolicy policy) {
    QuestionKind kind = new QuestionKind.Numeric("points", List.of(), ScoredBy.VALUE);
    Question question = Question.builder("q", kind).max(BigDecimal.valueOf(40)).build();

    assertThat(percent(question, policy, Answer.of(25))).isEqualTo("62.50");
  }

  @Test
  void shares_underRange_areThoseOfTheBestAnswers() {
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().ratio(RatioPolicy.RANGE).build(),
            Cards.section("s", null, Cards.points("q", 1, 5).build()));

    assertThat(engine.shares().ratio()).contains(Fraction.ONE);
  }

  private static String percent(Question question, RatioPolicy policy, Answer answer) {
    ScoringEngine engine =
        Cards.engine(Scoring.builder().ratio(policy).build(), Cards.section("s", null, question));
    Evaluation evaluation = Evaluation.of("e", Cards.REF, "i", "r", Map.of("q", answer));
    return engine.score(evaluation).orThrow().percent().orElseThrow().toPlainString();
  }

  private static NumberRange range(String id, Long to, long score) {
    return new NumberRange(
        id, null, to == null ? null : BigDecimal.valueOf(to), BigDecimal.valueOf(score));
  }
}
