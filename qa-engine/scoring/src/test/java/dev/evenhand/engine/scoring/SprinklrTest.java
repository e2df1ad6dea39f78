package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scoring;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of "Audit checklist form scoring": picklists, multi-picklists and weighted means. */
class SprinklrTest {
  private static final Scoring SYMMETRIC = Scoring.builder().ratio(RatioPolicy.SYMMETRIC).build();

  @ParameterizedTest
  @CsvSource({
    "'10 5 0', 5, 50.00",
    "'-15 -5 0', -5, -33.33",
    "'20 10 5 0 -5 -10 -20', -10, -50.00"
  })
  void picklist_selectedOverTheLargest_unflooredAtTheQuestion(
      String options, String selected, String percent) {
    double[] scores =
        Arrays.stream(options.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    ScoringEngine engine =
        Cards.engine(SYMMETRIC, Cards.section("s", null, Cards.points("q", scores).build()));

    Score score = Cards.score(engine, "q", selected);

    assertThat(score.questions().get(0).ratio().map(Fraction::toPercent))
        .hasToString("Optional[" + percent + "]");
  }

  @Test
  void multiPicklist_selectedOverAllPositive_is33_33() {
    QuestionKind kind =
        new QuestionKind.MultipleChoice(
            List.of(Option.of("10", 10), Option.of("5", 5), Option.of("0", 0)), null);
    ScoringEngine engine =
        Cards.engine(SYMMETRIC, Cards.section("s", null, Question.builder("q", kind).build()));
    Map<String, Answer> answers = Map.of("q", Answer.of(List.of("5")));

    Score score = engine.score(Evaluation.of("e", Cards.REF, "i", "r", answers)).orThrow();

    assertThat(score.percent()).hasToString("Optional[33.33]");
  }

  @ParameterizedTest
  @CsvSource({"'75 50 100', '10 5 5', 75.00", "'85 50 100', '10 15 5', 70.00"})
  void category_andForm_weightedMeans(String ratios, String weights, String percent) {
    String[] scores = ratios.split(" ", -1);
    String[] parts = weights.split(" ", -1);
    Question[] questions = new Question[3];
    for (int i = 0; i < questions.length; i++) {
      questions[i] =
          Cards.points("q" + i, 0, 50, 75, 85, 100).weight(Long.parseLong(parts[i])).build();
    }
    ScoringEngine engine =
        Cards.engine(Cards.scoring(Method.WEIGHTED), Cards.section("s", null, questions));

    assertThat(Cards.percent(engine, "q0", scores[0], "q1", scores[1], "q2", scores[2]))
        .isEqualTo(percent);
  }
}
