package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number scored by its value has limits: its max, above 0 and below. */
class ValueLimitsTest {
  private static ScoringEngine engine(List<NumberRange> ranges) {
    Question question =
        Question.builder("points", new QuestionKind.Numeric(null, ranges, ScoredBy.VALUE))
            .max(BigDecimal.valueOf(3))
            .build();
    return ScoringEngine.of(
        Scorecard.builder(new ScorecardRef("c", "1.0.0"))
            .sections(List.of(Section.of("s", "S", null, List.of(question))))
            .build());
  }

  private static List<String> problems(ScoringEngine engine, int points) {
    Evaluation evaluation =
        Evaluation.of(
            "e", new ScorecardRef("c", "1.0.0"), "i", "r", Map.of("points", Answer.of(points)));
    return engine.score(evaluation).problems().stream().map(Problem::text).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 0, 3})
  void score_withinTheMax_accepted(int points) {
    assertThat(problems(engine(List.of()), points)).isEmpty();
  }

  @Test
  void score_beyondTheMax_refused() {
    assertThat(problems(engine(List.of()), 30))
        .containsExactly(
            "evaluation e /answers/points: question 'points' (points) can't be answered so, found"
                + " 30; allowed: a number from -3 to 3. Use one of the allowed answers."
                + " [answer-not-allowed]");
    assertThat(problems(engine(List.of()), -4)).hasSize(1);
  }

  @Test
  void score_beyondTheMaxWithinRanges_accepted() {
    NumberRange any = new NumberRange("any", null, null, null);

    assertThat(problems(engine(List.of(any)), 30)).isEmpty();
  }
}
