package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
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

/** Numbers that programs hand over, whatever their exponent. */
class OddNumbersTest {
  private static final ScorecardRef REF = new ScorecardRef("c", "1.0.0");
  private static final ScoringEngine ENGINE = ScoringEngine.of(card());

  private static Scorecard card() {
    Question number =
        Question.builder("n", new QuestionKind.Numeric(null, List.of(), ScoredBy.VALUE))
            .max(BigDecimal.TEN)
            .build();
    return Scorecard.builder(REF)
        .sections(List.of(Section.builder("s").questions(List.of(number)).build()))
        .build();
  }

  private static Evaluation evaluation(String number) {
    Answer answer = new Answer.Quantity(new BigDecimal(number));
    return Evaluation.of("e", REF, "i", "ana", Map.of("n", answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e100", "1e-100"})
  void numberOfAnyExponent_isRefused_withoutCalculating(String number) {
    assertThat(ENGINE.score(evaluation(number)).problems())
        .extracting(Problem::code)
        .containsExactly("answer-not-allowed");
  }

  @Test
  void equalEvaluations_haveEqualScores() {
    assertThat(ENGINE.score(evaluation("7")).orThrow())
        .isEqualTo(ENGINE.score(evaluation("7.0")).orThrow())
        .hasSameHashCodeAs(ENGINE.score(evaluation("7")).orThrow())
        .isNotEqualTo(ENGINE.score(evaluation("8")).orThrow());
  }
}
